/* kcentre.exe: opens the program's window by the Python that lies in the same folder.

   A program of its own rather than a shortcut to pythonw.exe: Windows then shows the centre's name
   and icon in the task bar, in «Open with» and in the list of running programs. */

#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*python_main)(int, wchar_t **);

enum { LONGEST_PATH = 32768, FAILED = 1 };

static const wchar_t LIBRARY[] = L"python311.dll";
static const wchar_t TITLE[] = L"Консультационный центр";
static const wchar_t BROKEN[] =
    L"Программа не смогла запуститься или остановилась из-за ошибки: возможно, часть её файлов "
    L"не найдена или повреждена.\n\n"
    L"Установите программу заново поверх прежней. Данные центра при этом сохранятся.\n\n"
    L"Если сообщение появится снова, проверьте, не убрал ли файлы программы антивирус.";
/* -I: what others on the PC tell their own Python by variables is not meant for ours. */
static wchar_t *const BEFORE[] = {L"-I", L"-X", L"utf8", L"-m", L"ui"};
enum { COUNT_BEFORE = sizeof BEFORE / sizeof *BEFORE };

/* By these a program tells all others on the PC of its own Qt, whose plug-ins ours may not take. */
static const wchar_t *const NOT_OURS[] = {L"QT_PLUGIN_PATH", L"QT_QPA_PLATFORM_PLUGIN_PATH"};
enum { COUNT_NOT_OURS = sizeof NOT_OURS / sizeof *NOT_OURS };

static wchar_t path[LONGEST_PATH];

static python_main load_python(void)
{
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST_PATH);
    wchar_t *slash = wcsrchr(path, L'\\');
    if (!length || !slash || slash + 1 + wcslen(LIBRARY) >= path + LONGEST_PATH)
        return NULL;
    wcscpy(slash + 1, LIBRARY);
    HMODULE library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    return library ? (python_main)(void *)GetProcAddress(library, "Py_Main") : NULL;
}

/* Python tells a failure of its own to a console, and a window has none: a module that an antivirus
   took away would be a double click that does nothing. A command is never kept waiting by a box. */
static int tell_broken(int is_for_window)
{
    if (is_for_window)
        MessageBoxW(NULL, BROKEN, TITLE, MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
    return FAILED;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, wchar_t *line, int shown)
{
    (void)instance, (void)before, (void)line, (void)shown;

    /* A centre's file may be opened from a stick: a library lying beside it is never loaded. */
    SetDllDirectoryW(L"");
    for (int i = 0; i < COUNT_NOT_OURS; i++)
        SetEnvironmentVariableW(NOT_OURS[i], NULL);

    /* Not the C runtime's own argv: it would take «*» in a name for a pattern. */
    int given = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given);
    wchar_t **all = words ? calloc(given + COUNT_BEFORE + 1, sizeof *all) : NULL;
    int is_for_window = !words || given < 2 || words[1][0] != L'-';
    python_main run = load_python();
    if (!all || !run)
        return tell_broken(is_for_window);
    all[0] = words[0];
    memcpy(all + 1, BEFORE, sizeof BEFORE);
    memcpy(all + 1 + COUNT_BEFORE, words + 1, (given - 1) * sizeof *all);
    int status = run(given + COUNT_BEFORE, all);
    return status == FAILED ? tell_broken(is_for_window) : status;
}
