; The wizard: what will be done → the work → done. Nothing is asked.

Var Welcome
Var Done
Var Farewell

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH FitControl
!define MUI_UNWELCOMEFINISHPAGE_BITMAP_STRETCH FitControl

!define MUI_WELCOMEPAGE_TITLE "${SAY_WELCOME_TITLE}"
!define MUI_WELCOMEPAGE_TITLE_3LINES
!define MUI_WELCOMEPAGE_TEXT "$Welcome${NL}${NL}${SAY_PRESS}"
!insertmacro MUI_PAGE_WELCOME

!define MUI_PAGE_HEADER_TEXT "Установка"
!define MUI_PAGE_HEADER_SUBTEXT "Подождите, файлы программы копируются на компьютер."
!insertmacro MUI_PAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "${SAY_DONE_TITLE}"
!define MUI_FINISHPAGE_TEXT "$Done ${SAY_DONE}"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "${SAY_RUN}"
!define MUI_FINISHPAGE_RUN_FUNCTION run_program
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "${SAY_REMOVE_TITLE}"
!define MUI_PAGE_HEADER_SUBTEXT "${SAY_REMOVE_SUBTITLE}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${SAY_REMOVE}"
!insertmacro MUI_UNPAGE_CONFIRM

!define MUI_PAGE_HEADER_TEXT "${SAY_REMOVE_TITLE}"
!define MUI_PAGE_HEADER_SUBTEXT "${SAY_REMOVE_SUBTITLE}"
!insertmacro MUI_UNPAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "${SAY_REMOVED_TITLE}"
!define MUI_FINISHPAGE_TEXT "$Farewell"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "Russian"

Function choose_welcome
  ${If} $BeforeVersion == "${VERSION}"
    StrCpy $Welcome "${SAY_REPAIR}"
  ${ElseIf} $BeforeVersion != ""
    StrCpy $Welcome "${SAY_UPGRADE}"
  ${ElseIf} $AllUsers != ""
    StrCpy $Welcome "${SAY_NEW_ALL}"
  ${Else}
    StrCpy $Welcome "${SAY_NEW_ONE}"
  ${EndIf}
  ${If} $AllUsers == ""
    StrCpy $Welcome "$Welcome${NL}${NL}${SAY_WHERE_DATA}"
  ${EndIf}
FunctionEnd

Function choose_done
  StrCpy $Done "${SAY_IN_MENU}"
  ${If} ${FileExists} "${DESKTOP_LINK}"
    StrCpy $Done "${SAY_ON_DESKTOP}"
  ${EndIf}
FunctionEnd

; An administrator's rights end with Setup: the shell starts the program for the one who works here.
Function run_program
  ${If} $AllUsers != ""
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\${EXE}"'
  ${Else}
    SetOutPath "$INSTDIR"
    Exec '"$INSTDIR\${EXE}"'
  ${EndIf}
FunctionEnd

Function un.choose_farewell
  StrCpy $Farewell "${SAY_DATA_STAYS}"
  ${If} ${FileExists} "$INSTDIR\*.*"
    StrCpy $Farewell "$Farewell${NL}${NL}${SAY_FOREIGN_STAYS}"
  ${EndIf}
FunctionEnd
