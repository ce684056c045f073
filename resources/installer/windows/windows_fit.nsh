; Which Windows the program can live in: what Qt 6 asks for, x64 only.

!define BUILD_1809 17763
!define BUILD_WINDOWS_11 22000 ; the first that runs x64 programs on ARM

Function demand_fit_windows
  StrCpy $0 "fit"
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${BUILD_1809}
    StrCpy $0 "unfit"
  ${EndIf}
  ${If} ${IsNativeARM64}
  ${AndIfNot} ${AtLeastBuild} ${BUILD_WINDOWS_11}
    StrCpy $0 "unfit"
  ${EndIf}
  ${If} $0 == "unfit"
    ${Refuse} ${WINDOWS_UNFIT} "${SAY_OLD_WINDOWS}"
  ${EndIf}
  SetRegView 64
FunctionEnd

; One at this computer, whoever else is logged in: another user's may be installing for all.
!macro OneSetup un
  Function ${un}demand_one_setup
    System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Global\kcentre-Setup") p .r1 ?e'
    Pop $0
    ${If} $0 = 183 ; ERROR_ALREADY_EXISTS
    ${OrIf} $0 = 5 ; ERROR_ACCESS_DENIED: it exists, and an administrator's
      ${Refuse} ${IN_USE} "${SAY_TWO_SETUPS}"
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro OneSetup ""
!insertmacro OneSetup "un."
