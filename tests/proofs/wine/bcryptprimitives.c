/* Windows 10 has bcryptprimitives.dll, Wine 8 has not; what is written in Rust (calamine) takes its
   random bytes there. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    return RtlGenRandom(bytes, (ULONG)count);
}
