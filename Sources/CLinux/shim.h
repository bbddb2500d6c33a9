#ifndef HV_CLINUX_SHIM_H
#define HV_CLINUX_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Swaps two paths in one step. Swift's Glibc module does not offer renameat2, and variadic syscall() cannot be called from Swift.
static inline int hv_exchange(const char *first, const char *second) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u /* RENAME_EXCHANGE */);
}

/// ioctl() is variadic too. Neither call makes a virtual machine.
static inline int hv_kvm_api_version(int descriptor) { return ioctl(descriptor, KVM_GET_API_VERSION, 0); }
static inline int hv_kvm_check_extension(int descriptor, int extension) { return ioctl(descriptor, KVM_CHECK_EXTENSION, extension); }

#endif
