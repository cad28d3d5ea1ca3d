@echo off
rem Starts alliance-sim; builds it first if it is missing. Written for Windows and never tried there.
setlocal
set "HOME_DIR=%~dp0"
set "BUILT=%HOME_DIR%target"
set "JAR=%BUILT%\alliance-sim.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo sim: Maven builds the program on first use; get it from maven.apache.org 1>&2
  exit /b 1
)
echo sim: building alliance-sim with Maven ^(first use; about a minute^) ... 1>&2
rem made in a folder of its own and then moved: two first starts do not disturb each other
set "ASIDE=%BUILT%\building-%RANDOM%%RANDOM%"
mkdir "%ASIDE%" || exit /b 1
pushd "%HOME_DIR%"
call mvn -q -B -P "!static-checks" -Dmaven.test.skip=true -Dspotless.check.skip=true "-Dalliancesim.build=%ASIDE%" package >"%ASIDE%.log" 2>&1
if errorlevel 1 (
  popd
  move /y "%ASIDE%.log" "%BUILT%\build.log" >nul
  rmdir /s /q "%ASIDE%"
  echo sim: the build failed; the whole story is in %BUILT%\build.log 1>&2
  exit /b 1
)
popd
if not exist "%BUILT%\lib" mkdir "%BUILT%\lib"
for %%f in ("%ASIDE%\lib\*.jar") do if not exist "%BUILT%\lib\%%~nxf" move /y "%%f" "%BUILT%\lib" >nul
move /y "%ASIDE%\alliance-sim.jar" "%JAR%" >nul
del "%ASIDE%.log"
rmdir /s /q "%ASIDE%"
:run
rem what is printed is UTF-8
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul
"%JAVA%" -Dfile.encoding=UTF-8 -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%
