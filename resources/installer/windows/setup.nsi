; Setup for Windows. setup.py compiles it and tells it by -D: VERSION, NUMBERS, STUB, FAST, SIZE_KB,
; LONGEST, OUT, ICON, PICTURE, FILES (what is copied), MANIFEST (what is removed).
;
; .onInit asks everything that could forbid the work before anything is changed; the section then
; removes what the version before installed, by its own list, and copies.

Unicode true
Target ${STUB}
!if ${FAST} == 1
  SetCompressor zlib
!else
  SetCompressor /SOLID /FINAL lzma
  SetCompressorDictSize 64
!endif
SetDateSave off
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowSkipFiles off

!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "StrFunc.nsh"
!include "MUI2.nsh"

!addincludedir "${__FILEDIR__}"
!include "words.nsh"
!include "refusing.nsh"
!include "programs_list.nsh"
!include "own_files.nsh"
!include "windows_fit.nsh"
!include "owner.nsh"
!include "place.nsh"
!include "running.nsh"
!include "shell.nsh"
!include "wizard.nsh"
!include "${FILES}"

Name "${TITLE}"
OutFile "${OUT}"
BrandingText "${TITLE} ${VERSION}"
Caption "${SAY_WELCOME_TITLE}"
UninstallCaption "${SAY_REMOVE_TITLE} «${TITLE}»"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
!macro Told key text
  VIAddVersionKey /LANG=${LANG_RUSSIAN} "${key}" "${text}"
!macroend
!insertmacro Told ProductName "${TITLE}"
!insertmacro Told ProductVersion "${VERSION}"
!insertmacro Told FileVersion "${VERSION}"
!insertmacro Told FileDescription "Установка программы «${TITLE}»"
!insertmacro Told CompanyName "${PUBLISHER}"
!insertmacro Told LegalCopyright "Лицензия MIT"
!insertmacro Told OriginalFilename "kcentre-Setup.exe"

Function .onInit
  Call demand_fit_windows
  Call demand_one_setup
  Call choose_owner
  Call find_before
  Call demand_same_owner
  Call demand_not_newer
  Call choose_place
  Call demand_place
  Call demand_closed
  Call choose_welcome
FunctionEnd

Section
  Call demand_closed ; it may have been opened while the first page was read
  Call demand_writable
  SetDetailsPrint textonly
  DetailPrint "${SAY_COPYING}"
  SetDetailsPrint none
  Call leave_place_before
  Push $INSTDIR
  Call remove_own_files
  ; the new list comes first: where the copying is interrupted, it says what may lie here
  SetOutPath "$INSTDIR"
  File "/oname=${LIST}" "${MANIFEST}"
  !insertmacro CopyProgram
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call show_to_windows
  Call enter_in_programs
  Call choose_done
SectionEnd

; A box of the system has named the file; here is what to do about it.
Function .onInstFailed
  ${Say} "${SAY_NOT_FINISHED}"
  SetErrorLevel ${NOT_FINISHED}
FunctionEnd

Function un.onInit
  Call un.demand_one_setup
  Call un.recognise_owner
  Call un.demand_closed
FunctionEnd

Section un.Program
  Call un.demand_closed
  SetDetailsPrint textonly
  DetailPrint "${SAY_REMOVING}"
  SetDetailsPrint none
  ${IfNot} ${FileExists} "$INSTDIR\${LIST}"
    File "/oname=$INSTDIR\${LIST}" "${MANIFEST}"
  ${EndIf}
  Push $INSTDIR
  Call un.remove_own_files
  Call un.leave_windows
  Delete "$INSTDIR\${LIST}"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; a folder in which somebody works is never empty
  RMDir "$INSTDIR"
  Call un.choose_farewell
SectionEnd

Function un.onUninstFailed
  ${Say} "${SAY_NOT_REMOVED}"
  SetErrorLevel ${NOT_FINISHED}
FunctionEnd
