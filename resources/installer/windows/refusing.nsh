; How Setup refuses: one sentence, an exit status that a script can read, and nothing changed.

; 0 is done, 1 is left by the user (both by NSIS itself)
!define NOT_FINISHED 2
!define WINDOWS_UNFIT 3
!define NOT_ADMIN 4
!define IN_USE 5
!define NEWER_STANDS 6
!define OTHER_OWNER 7
!define PLACE_UNFIT 8
!define NO_SPACE 9

!macro Say sentence
  MessageBox MB_OK|MB_ICONEXCLAMATION "${sentence}" /SD IDOK
!macroend
!define Say "!insertmacro Say"

!macro Refuse status sentence
  ${Say} "${sentence}"
  SetErrorLevel ${status}
  Quit
!macroend
!define Refuse "!insertmacro Refuse"
