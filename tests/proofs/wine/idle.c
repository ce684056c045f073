/* Stands for the program: with an argument it says so and stays open until it is ended. */
#include <windows.h>

int wmain(int count, wchar_t **words)
{
    DWORD written;

    (void)words;
    if (count > 1) {
        GetDesktopWindow(); /* a desktop without a program closes, and the next one waits for it */
        WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "open\n", 5, &written, NULL);
        Sleep(INFINITE);
    }
    return 0;
}
