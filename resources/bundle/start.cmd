@echo off
rem Starts the program from the folder where the bundle was unpacked.
chcp 65001 >nul
where py >nul 2>nul
if errorlevel 1 goto plain
py -3.11 "%~dp0start.py" %*
goto done
:plain
python "%~dp0start.py" %*
:done
if errorlevel 1 pause
