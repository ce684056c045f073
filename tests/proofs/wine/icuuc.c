/* Windows 10 has icuuc.dll, Wine 8 has not, and Qt6Core wants it: the converters of rare encodings.
   Here none can be opened, and Qt goes on with those that it knows itself. */
#define NO_CONVERTER 4 /* U_FILE_ACCESS_ERROR */
#define SILENT(name) __declspec(dllexport) void *name(void) { return 0; }

__declspec(dllexport) void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = NO_CONVERTER;
    return 0;
}

SILENT(ucnv_close)
SILENT(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
SILENT(UCNV_TO_U_CALLBACK_SUBSTITUTE)
SILENT(ucnv_reset)
SILENT(ucnv_getMaxCharSize)
SILENT(ucnv_getName)
SILENT(ucnv_getToUCallBack)
SILENT(ucnv_getFromUCallBack)
SILENT(ucnv_setToUCallBack)
SILENT(ucnv_setFromUCallBack)
SILENT(ucnv_cbToUWriteUChars)
SILENT(ucnv_toUnicode)
SILENT(ucnv_cbFromUWriteUChars)
SILENT(ucnv_toUCountPending)
SILENT(ucnv_fromUCountPending)
SILENT(ucnv_getStandardName)
SILENT(ucnv_getAvailableName)
SILENT(ucnv_countAvailable)
SILENT(ucnv_fromUnicode)
