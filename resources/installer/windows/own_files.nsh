; Setup removes what a Setup has put there and nothing else. The list lies beside the program, one
; path a line, folders end with a backslash and come after what is in them. A folder goes only when
; it is empty: a file that somebody has put there stays, and so does its folder.

!define LIST "installed-files.txt"
Var Stuck
${StrStr}
${UnStrStr}

!macro PassOver found sign
  ${${found}} $6 "$5" "${sign}"
  ${If} $6 != ""
    Return
  ${EndIf}
!macroend

!macro OwnFiles un found
  ; pops the folder
  Function ${un}remove_own_files
    Pop $3
    ClearErrors
    FileOpen $4 "$3\${LIST}" r
    ${If} ${Errors}
      Return
    ${EndIf}
    ${Do}
      ClearErrors
      FileReadUTF16LE $4 $5
      ${If} ${Errors}
        ${Break}
      ${EndIf}
      StrCpy $8 $5 1 -1
      StrCpy $5 $5 -2 ; the end of the line
      ${If} $8 == "$\n" ; a line cut short would name something else
        Call ${un}remove_own_file
      ${EndIf}
    ${Loop}
    FileClose $4
  FunctionEnd

  ; $3 is the folder, $5 a line of its list; what leads out of the folder, or is a pattern that
  ; would take foreign files along, is no line of ours
  Function ${un}remove_own_file
    StrCpy $6 $5 1
    ${If} $6 == ""
    ${OrIf} $6 == "\"
      Return
    ${EndIf}
    !insertmacro PassOver ${found} ".."
    !insertmacro PassOver ${found} ":"
    !insertmacro PassOver ${found} "*"
    !insertmacro PassOver ${found} "?"
    StrCpy $8 $5 1 -1
    ${If} $8 == "\"
      RMDir "$3\$5"
      Return
    ${EndIf}
    ${Do}
      ClearErrors
      Delete "$3\$5"
      ${IfNot} ${Errors}
        Return
      ${EndIf}
      StrCpy $Stuck "$3\$5"
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${SAY_STUCK}" /SD IDCANCEL IDRETRY +2
      Abort
    ${Loop}
  FunctionEnd
!macroend
!insertmacro OwnFiles "" StrStr
!insertmacro OwnFiles "un." UnStrStr
