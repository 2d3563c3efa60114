@echo off
rem Opens .gkd files with the program in this folder, for this user alone: no administrator needed.
chcp 65001 >nul
set "KEY=HKCU\Software\Classes"
reg add "%KEY%\.gkd" /ve /d gkdesk.report /f >nul || goto failed
reg add "%KEY%\gkdesk.report" /ve /d "公开年报台的报告" /f >nul || goto failed
reg add "%KEY%\gkdesk.report\DefaultIcon" /ve /d "\"%~dp0gkdesk.exe\",0" /f >nul || goto failed
reg add "%KEY%\gkdesk.report\shell\open\command" /ve /d "\"%~dp0gkdesk.exe\" \"%%1\"" /f >nul || goto failed
echo 双击报告文件（.gkd）就会用公开年报台打开。
pause
exit /b 0
:failed
echo 没有登记成：这台电脑不让改自己的设置。仍可在程序里用“打开”打开报告文件。
pause
exit /b 1
