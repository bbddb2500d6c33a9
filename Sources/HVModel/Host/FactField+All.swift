extension FactField {
    private static let count = 0...1_048_576
    private static let bytes = 0...(1 << 60)

    /// In the order of the published format.
    public static let all: [FactField] = cpu + memory + firmware + kernel + kvm + devices + rest

    private static let cpu: [FactField] = [
        FactField("cpu.architecture", .text, from: "uname -m; /proc/cpuinfo of a captured tree", "The machine as `uname -m` names it."),
        FactField("cpu.bits", .integer(8...128), unit: "bits", from: "/proc/cpuinfo, architecture", "Word length of the widest mode."),
        FactField("cpu.vendor", .text, from: "/proc/cpuinfo", "Vendor as the CPU or its implementer code says."),
        FactField("cpu.model_name", .text, from: "/proc/cpuinfo", "Marketing name."),
        FactField("cpu.family", .integer(0...65_535), from: "/proc/cpuinfo", "CPUID family (x86)."),
        FactField("cpu.model", .integer(0...65_535), from: "/proc/cpuinfo", "CPUID model (x86)."),
        FactField("cpu.stepping", .integer(0...65_535), from: "/proc/cpuinfo", "CPUID stepping (x86)."),
        FactField("cpu.implementer", .text, from: "/proc/cpuinfo", "MIDR implementer (Arm), as in `0x48`."),
        FactField("cpu.part", .text, from: "/proc/cpuinfo", "MIDR part number (Arm), as in `0xd01`."),
        FactField("cpu.isa", .text, from: "/proc/cpuinfo", "ISA string (RISC-V)."),
        FactField("cpu.sockets", .integer(count), unit: "count", from: "/sys/devices/system/cpu/cpu*/topology", "CPU packages."),
        FactField("cpu.cores", .integer(count), unit: "count", from: "/sys/devices/system/cpu/cpu*/topology", "Physical cores of all packages."),
        FactField("cpu.threads", .integer(count), unit: "count", from: "/sys/devices/system/cpu/online", "Logical CPUs that are online."),
        FactField("cpu.flags", .texts, from: "/proc/cpuinfo", "Feature flags as the kernel names them."),
        FactField(
            "cpu.virtualization", .oneOf(["vmx", "svm", "sie", "h", "lvz"]), from: "/proc/cpuinfo",
            "The flag of hardware virtualization; null where the architecture has one and the CPU does not show it."),
    ]

    private static let memory: [FactField] = [
        FactField("memory.total_bytes", .integer(bytes), unit: "bytes", from: "/proc/meminfo", "Memory that the kernel manages."),
        FactField("memory.numa_nodes", .integer(count), unit: "count", from: "/sys/devices/system/node", "NUMA nodes."),
        FactField("memory.hugepages", .texts, from: "/sys/kernel/mm/hugepages", "Page sizes the kernel offers, as in `2048kB`."),
    ]

    private static let firmware: [FactField] = [
        FactField("firmware.type", .oneOf(["uefi", "bios"]), from: "/sys/firmware/efi, /sys/class/dmi", "How the machine was started; null: neither."),
        FactField("firmware.secure_boot", .flag, from: "/sys/firmware/efi/efivars/SecureBoot-*", "Whether Secure Boot is on."),
        FactField("firmware.vendor", .text, from: "/sys/class/dmi/id/bios_vendor", "Maker of the firmware."),
        FactField("firmware.version", .text, from: "/sys/class/dmi/id/bios_version", "Version of the firmware."),
        FactField("firmware.product", .text, from: "/sys/class/dmi/id/product_name, /proc/device-tree/model", "Model of the machine or board."),
        FactField("firmware.device_tree", .flag, from: "/proc/device-tree", "Whether the machine describes itself by a DeviceTree."),
        FactField("tpm.present", .flag, from: "/sys/class/tpm", "Whether the kernel found a TPM."),
        FactField("tpm.version", .text, from: "/sys/class/tpm/tpm0/tpm_version_major", "Major version of the TPM."),
    ]

    private static let kernel: [FactField] = [
        FactField("kernel.release", .text, from: "/proc/sys/kernel/osrelease", "As `uname -r` says."),
        FactField("kernel.iommu_settings", .texts, from: "/proc/cmdline", "IOMMU switches of the kernel's command line."),
        FactField("kernel.kvm_modules", .texts, from: "/proc/modules, /sys/module", "KVM modules that are loaded or built in."),
        FactField("kernel.cgroup_controllers", .texts, from: "/sys/fs/cgroup/cgroup.controllers, /proc/cgroups", "Controllers that can be used."),
    ]

    private static let kvm: [FactField] = [
        FactField("kvm.device", .flag, from: "/dev/kvm", "Whether the device node exists."),
        FactField("kvm.accessible", .flag, from: "/dev/kvm", "Whether the user of the probe may read and write it."),
        FactField("kvm.api_version", .integer(0...1_000), from: "KVM_GET_API_VERSION", "12 in every kernel of today."),
        FactField("kvm.nested", .flag, from: "/sys/module/kvm_*/parameters/nested", "Whether guests may run guests of their own."),
        FactField("kvm.extensions.arm_el1_32bit", .flag, from: "KVM_CAP_ARM_EL1_32BIT", "Whether a guest may be 32-bit Arm at EL1."),
        FactField("kvm.vhost_net", .flag, from: "/dev/vhost-net", "Whether the device node exists."),
        FactField("kvm.tun", .flag, from: "/dev/net/tun", "Whether the device node exists."),
    ]

    private static let devices: [FactField] = [
        FactField("iommu.table", .flag, from: "/sys/firmware/acpi/tables/{DMAR,IVRS,IORT}", "Whether the firmware describes an IOMMU."),
        FactField("iommu.enabled", .flag, from: "/sys/kernel/iommu_groups", "Whether the kernel uses one: there are groups."),
        FactField("iommu.groups", .integer(count), unit: "count", from: "/sys/kernel/iommu_groups", "IOMMU groups."),
        FactField("pci.count", .integer(count), unit: "count", from: "/sys/bus/pci/devices", "PCI functions."),
        FactField("pci.sriov", .flag, from: "/sys/bus/pci/devices/*/sriov_totalvfs", "Whether any function can have virtual functions."),
        FactField("pci.gpu", .flag, from: "/sys/bus/pci/devices/*/class", "Whether there is a display controller other than a basic management one."),
        FactField("storage.disks", .integer(count), unit: "count", from: "/sys/block", "Disks, without loop, RAM, optical and mapped devices."),
        FactField("storage.boot_disk_bytes", .integer(bytes), unit: "bytes", from: "/proc/self/mountinfo, /sys/block", "Size of the disk that holds the root file system; of a mirror, the smallest."),
    ]

    private static let rest: [FactField] = [
        FactField("os.id", .text, from: "/etc/os-release", "Lower-case id, as in `debian`."),
        FactField("os.version", .text, from: "/etc/os-release", "Version."),
        FactField("os.name", .text, from: "/etc/os-release", "Name for people."),
        FactField("security.lsms", .texts, from: "/sys/kernel/security/lsm", "Linux security modules that are active."),
        FactField("security.sev", .flag, from: "/sys/module/kvm_amd/parameters/sev", "Whether KVM can run SEV guests."),
        FactField("security.sev_es", .flag, from: "/sys/module/kvm_amd/parameters/sev_es", "Whether KVM can run SEV-ES guests."),
        FactField("security.sev_snp", .flag, from: "/sys/module/kvm_amd/parameters/sev_snp", "Whether KVM can run SEV-SNP guests."),
        FactField("security.tdx", .flag, from: "/sys/module/kvm_intel/parameters/tdx", "Whether KVM can run TDX guests."),
        FactField("security.secure_execution", .flag, from: "/sys/firmware/uv", "Whether the machine offers Secure Execution (IBM Z)."),
        FactField(
            "running_under.kind", .oneOf(["none", "kvm", "qemu", "vmware", "hyperv", "xen", "zvm", "lpar", "powervm", "bhyve", "virtualbox", "parallels", "container", "other"]),
            from: "/proc/cpuinfo, /sys/class/dmi, /sys/hypervisor, clock sources, /proc/device-tree, /proc/sysinfo, /proc/1", "The innermost layer the probe ran in."),
        // Known per CPU model (`Content/cpus`), never read from the machine.
        FactField("esx.cpu.status", .oneOf(["compatible", "deprecated", "discontinued"]), from: "Content/cpus", "What the vendor's upgrade checker says of the CPU for ESX 9."),
        FactField("esx.cpu.discontinued_from", .text, from: "Content/cpus", "First ESX version that does not start on the CPU."),
    ]
}
