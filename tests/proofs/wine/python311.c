/* In the place of Python's library: tells the words that the launcher gave it, one a line, and
   whether it was told of plug-ins for Qt. */
#include <windows.h>
#include <stdio.h>

__declspec(dllexport) int Py_Main(int count, wchar_t **words)
{
    static char told[32768];
    for (int i = 1; i < count; i++) {
        WideCharToMultiByte(CP_UTF8, 0, words[i], -1, told, sizeof told, 0, 0);
        printf("%s\n", told);
    }
    if (GetEnvironmentVariableW(L"QT_PLUGIN_PATH", NULL, 0))
        printf("plug-ins of another Qt\n");
    fflush(stdout);
    return 7;
}
