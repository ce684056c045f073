; Nothing is changed under a program that runs: Windows keeps a running file from being written.

!macro AskWhetherOpen folder exe
  ${If} ${FileExists} "${folder}\${exe}"
    SetFileAttributes "${folder}\${exe}" NORMAL ; a read-only one would look open for ever
    ClearErrors
    FileOpen $0 "${folder}\${exe}" a
    ${If} ${Errors}
      StrCpy $1 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro Running un
  ; $1 is "open" or ""; pops the folder
  Function ${un}look_whether_open
    Pop $2
    !insertmacro AskWhetherOpen "$2" "${EXE}"
    !insertmacro AskWhetherOpen "$2" "python.exe"
  FunctionEnd

  Function ${un}demand_closed
    ${Do}
      StrCpy $1 ""
      Push $INSTDIR
      Call ${un}look_whether_open
      !if "${un}" == ""
        Push $Before
        Call look_whether_open
      !endif
      ${If} $1 == ""
        Return
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${SAY_RUNNING}" /SD IDCANCEL IDRETRY +3
      SetErrorLevel ${IN_USE}
      Quit
    ${Loop}
  FunctionEnd
!macroend
!insertmacro Running ""
!insertmacro Running "un."
