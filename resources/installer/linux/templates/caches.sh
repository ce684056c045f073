# Whoever keeps these lists may not be there, or may have done it already.
refresh_lists() {
    update-mime-database /usr/share/mime >/dev/null 2>&1 || true
    update-desktop-database -q /usr/share/applications >/dev/null 2>&1 || true
    gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor >/dev/null 2>&1 || true
}
