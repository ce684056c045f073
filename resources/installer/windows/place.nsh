; Where the program goes, what stands there already, and whether it will fit.

Var Before ; the folder of the version that stands, or ""
Var BeforeVersion
Var NeedMB
Var FreeMB

; Where somebody has deleted the folder by hand, an entry is left, but nothing stands.
Function find_before
  ReadRegStr $Before SHCTX "${PROGRAMS_KEY}" "InstallLocation"
  ReadRegStr $BeforeVersion SHCTX "${PROGRAMS_KEY}" "DisplayVersion"
  ${IfNot} ${FileExists} "$Before\${EXE}"
  ${AndIfNot} ${FileExists} "$Before\${LIST}"
    StrCpy $Before ""
    StrCpy $BeforeVersion ""
  ${EndIf}
FunctionEnd

Function demand_not_newer
  ${VersionCompare} "$BeforeVersion" "${VERSION}" $0
  ${If} $BeforeVersion != ""
  ${AndIf} $0 = 1
    ${Refuse} ${NEWER_STANDS} "${SAY_NEWER}"
  ${EndIf}
FunctionEnd

; /D= decides, then the place of the version before; a newcomer goes where no rights are asked.
Function choose_place
  ${If} $INSTDIR != ""
    Call demand_no_foreign_files
    Return
  ${EndIf}
  Call demand_no_given_place
  ${If} $Before != ""
    StrCpy $INSTDIR "$Before"
  ${ElseIf} $AllUsers != ""
    StrCpy $INSTDIR "$PROGRAMFILES64\kcentre"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\kcentre"
  ${EndIf}
FunctionEnd

; Files of ours would take the place of files with the same names, and go with them at the removal.
Function demand_no_foreign_files
  ${DirState} "$INSTDIR" $0
  ${If} $0 = 1 ; there is something in it
  ${AndIf} $INSTDIR != $Before
  ${AndIfNot} ${FileExists} "$INSTDIR\${LIST}"
    ${Refuse} ${PLACE_UNFIT} "${SAY_FOREIGN_FILES}"
  ${EndIf}
FunctionEnd

; NSIS passes over a /D= that it can't use: whoever gave it would look for the program there.
Function demand_no_given_place
  System::Call 'kernel32::GetCommandLineW() t .r0'
  ClearErrors
  ${GetOptions} $0 "/D=" $1
  ${IfNot} ${Errors}
    ${Refuse} ${PLACE_UNFIT} "${SAY_NO_SUCH_PLACE}"
  ${EndIf}
FunctionEnd

Function demand_place
  StrLen $0 "$INSTDIR"
  IntOp $0 $0 + ${LONGEST}
  ${If} $0 > 258 ; MAX_PATH less the closing zero and the backslash between
    ${Refuse} ${PLACE_UNFIT} "${SAY_TOO_LONG}"
  ${EndIf}
  IntOp $NeedMB ${SIZE_KB} / 1024
  IntOp $NeedMB $NeedMB + 5 ; the last piece of every file, the uninstaller
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $FreeMB
  ${If} $FreeMB != ""
  ${AndIf} $FreeMB < $NeedMB
    ${Refuse} ${NO_SPACE} "${SAY_NO_SPACE}"
  ${EndIf}
FunctionEnd

Function demand_writable
  SetOutPath "$INSTDIR"
  ClearErrors
  FileOpen $0 "$INSTDIR\setup-trial.tmp" w
  ${If} ${Errors}
    ${Refuse} ${PLACE_UNFIT} "${SAY_NOT_WRITABLE}"
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\setup-trial.tmp"
FunctionEnd

; Where /D= has moved the program, its old folder goes too, unless something foreign lies there.
; Nothing new is written yet: two names may lead to one folder.
Function leave_place_before
  ${If} $Before != ""
    Push $Before
    Call remove_own_files
  ${EndIf}
  ${If} $Before != ""
  ${AndIf} $Before != $INSTDIR
    Delete "$Before\${LIST}"
    Delete "$Before\uninstall.exe"
    RMDir "$Before"
  ${EndIf}
FunctionEnd
