#ifndef HV_CLINUX_SHIM_H
#define HV_CLINUX_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps two paths in one step. Swift's Glibc module does not offer renameat2, and variadic syscall() cannot be called from Swift.
static inline int hv_exchange(const char *first, const char *second) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u /* RENAME_EXCHANGE */);
}

#endif
