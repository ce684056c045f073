/* Starts a program as one who is no administrator; ends with its status. */
#include <windows.h>

int wmain(int count, wchar_t **words)
{
    SID_IDENTIFIER_AUTHORITY authority = {SECURITY_NT_AUTHORITY};
    SID_AND_ATTRIBUTES administrators = {0};
    STARTUPINFOW startup = {sizeof startup};
    PROCESS_INFORMATION started;
    HANDLE own, restricted;
    DWORD status = 99;

    if (count < 2 || !OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own)
        || !AllocateAndInitializeSid(&authority, 2, SECURITY_BUILTIN_DOMAIN_RID,
                                     DOMAIN_ALIAS_RID_ADMINS, 0, 0, 0, 0, 0, 0,
                                     &administrators.Sid)
        || !CreateRestrictedToken(own, 0, 1, &administrators, 0, NULL, 0, NULL, &restricted)
        || !CreateProcessAsUserW(restricted, NULL, words[1], NULL, NULL, FALSE, 0, NULL, NULL,
                                 &startup, &started))
        return 98;
    WaitForSingleObject(started.hProcess, INFINITE);
    GetExitCodeProcess(started.hProcess, &status);
    return status;
}
