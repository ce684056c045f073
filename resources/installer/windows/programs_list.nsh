; The entry in «Параметры → Приложения», which also tells the next Setup what stands here.

!define PROGRAMS_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\kcentre"

!macro Entry name value
  WriteRegStr SHCTX "${PROGRAMS_KEY}" "${name}" '${value}'
!macroend
!macro EntryNumber name value
  WriteRegDWORD SHCTX "${PROGRAMS_KEY}" "${name}" ${value}
!macroend

Function enter_in_programs
  !insertmacro Entry DisplayName "${TITLE}"
  !insertmacro Entry DisplayVersion "${VERSION}"
  !insertmacro Entry Publisher "${PUBLISHER}"
  !insertmacro Entry DisplayIcon "$INSTDIR\${EXE},0"
  !insertmacro Entry InstallLocation "$INSTDIR"
  !insertmacro Entry UninstallString '"$INSTDIR\uninstall.exe"'
  !insertmacro Entry QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  !insertmacro Entry Comments "Данные хранятся отдельно и при удалении программы остаются."
  !insertmacro EntryNumber EstimatedSize ${SIZE_KB}
  !insertmacro EntryNumber NoModify 1
  !insertmacro EntryNumber NoRepair 1
  ${GetTime} "" "L" $0 $1 $2 $3 $4 $5 $6
  !insertmacro Entry InstallDate "$2$1$0"
FunctionEnd

; A folder that somebody has copied elsewhere takes along an uninstaller, but it isn't the program
; that Windows knows: that one keeps its entry, its shortcuts and its file type.
Function un.leave_windows
  ReadRegStr $0 SHCTX "${PROGRAMS_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
  ${OrIf} $0 == ""
    Call un.hide_from_windows
    DeleteRegKey SHCTX "${PROGRAMS_KEY}"
  ${EndIf}
FunctionEnd
