; For whom the program is: the one who installs it, or by /ALLUSERS everybody at this computer.

Var AllUsers ; "yes" or ""
Var DataFolder
Var Other ; where the program stands for somebody else

!macro DemandAdmin
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${Refuse} ${NOT_ADMIN} "${SAY_NOT_ADMIN}"
  ${EndIf}
!macroend

; The user's own folders must be asked for first: after the switch they mean everybody's.
!macro NameDataFolder
  SetShellVarContext current
  StrCpy $DataFolder "$LOCALAPPDATA\kcentre"
!macroend

Function choose_owner
  !insertmacro NameDataFolder
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${IfNot} ${Errors}
    !insertmacro DemandAdmin
    StrCpy $AllUsers "yes"
    SetShellVarContext all
  ${EndIf}
FunctionEnd

; «Запуск от имени администратора» with somebody else's password makes him the user, and the program
; would come to a desktop that nobody here sees.
Function ask_about_other_user
  StrCpy $1 ""
  StrCpy $2 ""
  System::Call 'wtsapi32::WTSQuerySessionInformationW(p 0, i -1, i 5, *p .r0, *i) i .r3'
  ${If} $3 <> 0 ; 5 is WTSUserName: who has logged in
    System::Call 'kernel32::lstrcpynW(w .r1, p r0, i 256)'
    System::Call 'wtsapi32::WTSFreeMemory(p r0)'
  ${EndIf}
  System::Call 'advapi32::GetUserNameW(w .r2, *i 256)'
  ${If} $1 == ""
  ${OrIf} $2 == $1
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "${SAY_OTHER_USER}" /SD IDYES IDYES +3
  SetErrorLevel ${OTHER_OWNER}
  Quit
FunctionEnd

; An entry whose program somebody has deleted by hand keeps nobody from installing.
!macro ReadOther root key
  ReadRegStr $Other ${root} "${key}" "InstallLocation"
  ${IfNot} ${FileExists} "$Other\${EXE}"
    StrCpy $Other ""
  ${EndIf}
!macroend

Function demand_same_owner
  ${If} $AllUsers == ""
    !insertmacro ReadOther HKLM "${PROGRAMS_KEY}"
    ${If} $Other != ""
      ${Refuse} ${OTHER_OWNER} "${SAY_ALL_USERS_HAVE}"
    ${EndIf}
    Call ask_about_other_user
  ${Else}
    Call find_single_owner
    ${If} $Other != ""
      MessageBox MB_YESNO|MB_ICONQUESTION "${SAY_ONE_USER_HAS}" /SD IDYES IDYES +3
      SetErrorLevel ${OTHER_OWNER}
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; The administrator is often not the one who works here: look at everyone who is logged in.
Function find_single_owner
  StrCpy $0 0
  ${Do}
    EnumRegKey $1 HKU "" $0
    ${If} $1 == ""
      ${Break}
    ${EndIf}
    !insertmacro ReadOther HKU "$1\${PROGRAMS_KEY}"
    ${If} $Other != ""
      ${Break}
    ${EndIf}
    IntOp $0 $0 + 1
  ${Loop}
FunctionEnd

Function un.recognise_owner
  SetRegView 64
  !insertmacro NameDataFolder
  ReadRegStr $0 HKLM "${PROGRAMS_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    !insertmacro DemandAdmin
    StrCpy $AllUsers "yes"
    StrCpy $DataFolder "%LOCALAPPDATA%\kcentre"
    SetShellVarContext all
  ${EndIf}
FunctionEnd
