; What Windows shows of the program: shortcuts and the type of the centre's file.

!define DESKTOP_LINK "$DESKTOP\${TITLE}.lnk"
!define MENU_LINK "$SMPROGRAMS\${TITLE}.lnk"
!define CLASSES "Software\Classes"

; 0x08000000 is SHCNE_ASSOCCHANGED, 0x1000 waits for it
!macro TellWindows
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0x1000, p 0, p 0)'
!macroend

!macro Link path
  CreateShortcut "${path}" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "${TITLE}"
!macroend

; An upgrade doesn't bring back a shortcut that the user has taken off the desktop.
Function show_to_windows
  SetOutPath "$INSTDIR" ; shortcuts start there
  !insertmacro Link "${MENU_LINK}"
  ${If} $BeforeVersion == ""
  ${OrIf} $BeforeVersion == "${VERSION}"
  ${OrIf} ${FileExists} "${DESKTOP_LINK}"
    !insertmacro Link "${DESKTOP_LINK}"
  ${EndIf}
  Call own_file_type
  !insertmacro TellWindows
FunctionEnd

Function own_file_type
  WriteRegStr SHCTX "${CLASSES}\${FILE_TYPE}" "" "${FILE_TYPE_TITLE}"
  WriteRegStr SHCTX "${CLASSES}\${FILE_TYPE}" "FriendlyTypeName" "${FILE_TYPE_TITLE}"
  WriteRegStr SHCTX "${CLASSES}\${FILE_TYPE}\DefaultIcon" "" '"$INSTDIR\${EXE}",0'
  WriteRegStr SHCTX "${CLASSES}\${FILE_TYPE}\shell\open" "FriendlyAppName" "${TITLE}"
  WriteRegStr SHCTX "${CLASSES}\${FILE_TYPE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr SHCTX "${CLASSES}\.kcentre\OpenWithProgids" "${FILE_TYPE}" ""
  ReadRegStr $0 SHCTX "${CLASSES}\.kcentre" ""
  ReadRegStr $1 HKLM "${CLASSES}\.kcentre" "" ; what a user has goes before it
  ${If} "$0$1" == ""
    WriteRegStr SHCTX "${CLASSES}\.kcentre" "" "${FILE_TYPE}"
  ${EndIf}
FunctionEnd

Function un.hide_from_windows
  Delete "${DESKTOP_LINK}"
  Delete "${MENU_LINK}"
  DeleteRegKey SHCTX "${CLASSES}\${FILE_TYPE}"
  DeleteRegValue SHCTX "${CLASSES}\.kcentre\OpenWithProgids" "${FILE_TYPE}"
  ReadRegStr $0 SHCTX "${CLASSES}\.kcentre" ""
  ${If} $0 == "${FILE_TYPE}"
    DeleteRegValue SHCTX "${CLASSES}\.kcentre" ""
  ${EndIf}
  DeleteRegKey /ifnosubkeys /ifnovalues SHCTX "${CLASSES}\.kcentre\OpenWithProgids"
  DeleteRegKey /ifnosubkeys /ifnovalues SHCTX "${CLASSES}\.kcentre"
  !insertmacro TellWindows
FunctionEnd
