/// A shell program that writes down what `hvdocs probe` reads, for hosts on which hvdocs cannot run.
public enum CollectorScript {
    public static let text = #"""
        #!/bin/sh
        # Writes down what "hvdocs probe" needs to know about this host, as text. Reads /proc, /sys, /dev and a few files of /etc and /run; changes
        # nothing, needs no root and no network. Look at the result before you pass it on; "hvdocs probe --root FILE --redact" replaces names.
        #
        #   sh collect.sh > host.txt              this host
        #   ROOT=/copy sh collect.sh > host.txt   a copy of its /proc and /sys
        LC_ALL=C
        export LC_ALL
        R=${ROOT:-}
        # Places are told apart by line ends: they may hold spaces.
        IFS='
        '

        # Whether a place can be opened; if not, that is written down.
        may() { if { true <"$R$1"; } 2>/dev/null; then :; else echo "denied $1"; return 1; fi; }
        # Every line behind a space. The empty line ends a last line that has no end.
        behind() { sed 's/^/ /'; echo; }
        # Files, their NULs as line ends; those that may not be read; names in folders; links; whether places exist and may be used.
        file() { for p in "$@"; do if [ -f "$R$p" ] && may "$p"; then echo "file $p"; tr '\000' '\n' 2>/dev/null <"$R$p" | behind; fi; done; }
        hex() { for p in "$@"; do if [ -f "$R$p" ] && may "$p"; then echo "hex $p"; od -An -v -tx1 "$R$p" | behind; fi; done; }
        dir() { for p in "$@"; do if [ -d "$R$p" ] && may "$p"; then echo "dir $p"; ls "$R$p" | behind; fi; done; }
        link() { for p in "$@"; do if [ -L "$R$p" ]; then echo "link $p $(readlink "$R$p")"; fi; done; }
        node() { for p in "$@"; do if [ -e "$R$p" ]; then echo "node $p"; fi; done; }
        usable() {
            for p in "$@"; do
                if [ ! -e "$R$p" ]; then :; elif [ -n "$R" ]; then echo "node $p"; elif [ -r "$p" ] && [ -w "$p" ]; then echo "usable $p"; else echo "unusable $p"; fi
            done
        }
        # Those parts of a file that match: what is between line ends, NULs or the third argument.
        some() { if [ -f "$R$2" ] && may "$2"; then echo "file $2"; tr "\\000$3" '\n' 2>/dev/null <"$R$2" | grep -E "$1" | behind; fi; }
        # Places below the root that a pattern matches.
        below() { for q in "$R$1"$2; do if [ -e "$q" ]; then echo "${q#"$R"}"; fi; done; }

        echo '#hvdocs-tree/1'
        [ -n "$R" ] || echo "machine $(uname -m)"
        file /proc/cpuinfo /proc/meminfo /proc/sysinfo /proc/version /proc/cgroups /proc/1/cgroup /proc/xen/capabilities
        file /proc/sys/kernel/hostname /proc/sys/kernel/osrelease /proc/sys/kernel/arch /etc/hostname /etc/os-release /usr/lib/os-release
        some '^container=' /proc/1/environ
        some '^kvm' /proc/modules
        some '^[0-9]+ [0-9]+ [0-9:]+ [^ ]+ / ' /proc/self/mountinfo
        some '^[^ ]+ / ' /proc/mounts
        some 'iommu|smmu|vfio' /proc/cmdline ' '
        link /proc/self/ns/pid /proc/self/ns/uts /proc/self/ns/ipc

        file /sys/devices/system/cpu/online /sys/kernel/cpu_byteorder
        for c in $(below /sys/devices/system/cpu/ 'cpu[0-9]*'); do
            # Two names for one thing; only old kernels lack the second.
            for n in thread_siblings core_cpus; do if [ -f "$R$c/topology/$n" ]; then file "$c/topology/$n"; break; fi; done
            for n in core_siblings package_cpus; do if [ -f "$R$c/topology/$n" ]; then file "$c/topology/$n"; break; fi; done
        done
        dir /sys/devices/system/node /sys/kernel/mm/hugepages /sys/kernel/iommu_groups
        node /sys/class/mem /sys/bus/platform /proc/device-tree

        dir /sys/firmware /sys/firmware/acpi/tables /sys/class/tpm
        node /sys/firmware/efi /sys/firmware/uv /sys/firmware/devicetree/base /sys/class/dmi/id
        hex /sys/firmware/acpi/tables/IORT /sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c
        for n in sys_vendor product_name bios_vendor bios_version; do file "/sys/class/dmi/id/$n"; done
        file /proc/device-tree/model /proc/device-tree/compatible /proc/device-tree/hypervisor/compatible /sys/firmware/devicetree/base/model
        for t in $(below /sys/class/tpm/ 'tpm[0-9]*'); do file "$t/tpm_version_major"; done

        usable /dev/kvm /dev/vhost-net /dev/net/tun
        if [ -d "$R/sys/module" ]; then echo "dir /sys/module"; ls "$R/sys/module" | grep '^kvm' | behind; fi
        for m in kvm kvm_intel kvm_amd kvm_hv; do
            for n in nested sev sev_es sev_snp tdx; do file "/sys/module/$m/parameters/$n"; done
        done
        node /.dockerenv /run/.containerenv
        file /run/systemd/container /sys/hypervisor/type /sys/kernel/security/lsm /sys/fs/cgroup/cgroup.controllers
        file /sys/devices/system/clocksource/clocksource0/available_clocksource

        dir /sys/bus/pci/devices
        for d in $(below /sys/bus/pci/devices/ '*'); do
            file "$d/class" "$d/vendor" "$d/device" "$d/sriov_totalvfs" "$d/numa_node"
            link "$d/driver" "$d/iommu_group"
        done
        b=/sys/block
        [ -e "$R$b" ] || b=/sys/class/block
        dir "$b"
        for d in $(below "$b/" '*'); do
            node "$d/partition"
            dir "$d" "$d/slaves"
            file "$d/size" "$d/dev" "$d/hidden" "$d/dm/name" "$d/queue/rotational" "$d/device/model"
            for p in $(below "$d/" "${d##*/}*"); do file "$p/dev"; done
        done
        echo end

        """#
}
