@echo off
rem Starts alliance-sim; builds it first if it is missing. Written for Windows and never tried there.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\alliance-sim.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo sim: Maven builds the program on first use; get it from maven.apache.org 1>&2
  exit /b 1
)
echo sim: building alliance-sim with Maven ^(first use; about a minute^) ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -DskipTests -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo sim: the build failed 1>&2
  exit /b 1
)
popd
:run
"%JAVA%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
