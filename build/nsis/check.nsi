; Shows every page an installer can have, so that a missing or misspelt Kazakh text stops the compiler.
; Compiled by `npm run check:windows`; never part of an installer.
Unicode true
!include MUI2.nsh
Name "Merzim"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Merzim"
!define MUI_ABORTWARNING
!define MUI_UNABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\Merzim.exe"
!define MUI_ICON "${BUILD_RESOURCES_DIR}/icon.ico"
!include "${BUILD_RESOURCES_DIR}/installer.nsh"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${BUILD_RESOURCES_DIR}/../LICENSE"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_WELCOME
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_DIRECTORY
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro customHeader
Section "Merzim"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
SectionEnd
Section "un.Merzim"
  Delete "$INSTDIR\Uninstall.exe"
SectionEnd
