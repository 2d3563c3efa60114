@echo off
rem Takes back what the other file wrote.
chcp 65001 >nul
reg delete "HKCU\Software\Classes\gkdesk.report" /f >nul 2>nul
reg delete "HKCU\Software\Classes\.gkd" /f >nul 2>nul
echo 已经取消：双击报告文件（.gkd）不再用公开年报台打开。
pause
