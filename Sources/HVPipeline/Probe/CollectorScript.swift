/// A shell program that writes down what `hvdocs probe` reads, for hosts on which hvdocs cannot run.
public enum CollectorScript {
    public static let text = #"""
        #!/bin/sh
        # Writes down what "hvdocs probe" needs to know about this host, as text. Reads /proc, /sys and a few files of /etc; changes nothing,
        # needs no root and no network. Look at the result before you pass it on; "hvdocs probe --root FILE --redact" replaces names.
        #
        #   sh collect.sh > host.txt          this host
        #   ROOT=/copy sh collect.sh > host.txt   a copy of its /proc and /sys
        LC_ALL=C
        export LC_ALL
        R=${ROOT:-}

        # A file, its NULs as line ends; one that may not be read; a folder's names; a link; whether a place exists.
        file() {
            for p in "$@"; do
                if [ -f "$R$p" ]; then
                    if [ -r "$R$p" ]; then echo "file $p"; tr '\000' '\n' 2>/dev/null <"$R$p" | sed 's/^/ /'; else echo "denied $p"; fi
                fi
            done
        }
        dir() { for p in "$@"; do if [ -d "$R$p" ]; then echo "dir $p"; ls "$R$p" 2>/dev/null | sed 's/^/ /'; fi; done; }
        link() { for p in "$@"; do if [ -L "$R$p" ]; then echo "link $p $(readlink "$R$p")"; fi; done; }
        node() {
            for p in "$@"; do
                if [ -e "$R$p" ]; then echo "node $p"; elif [ -z "$R" ]; then echo "missing $p"; fi
            done
        }
        # Lines of a file that match.
        lines() { if [ -r "$R$2" ]; then echo "file $2"; grep "$1" "$R$2" 2>/dev/null | sed 's/^/ /'; fi; }
        # Names of what is below the root, for patterns.
        below() { for q in $1; do [ -e "$q" ] && echo "${q#"$R"}"; done; }

        echo '#hvdocs-tree/1'
        [ -n "$R" ] || echo "machine $(uname -m)"
        file /proc/cpuinfo /proc/meminfo /proc/sysinfo /proc/version /proc/cgroups /proc/1/cgroup
        file /proc/sys/kernel/hostname /proc/sys/kernel/osrelease /proc/sys/kernel/arch /etc/hostname /etc/os-release /usr/lib/os-release
        lines '^kvm' /proc/modules
        lines ' / / ' /proc/self/mountinfo
        if [ -r "$R/proc/cmdline" ]; then echo "file /proc/cmdline"; tr ' ' '\n' <"$R/proc/cmdline" | grep -E 'iommu|smmu|vfio' | sed 's/^/ /'; fi

        file /sys/devices/system/cpu/online
        for c in $(below "$R/sys/devices/system/cpu/cpu[0-9]*"); do
            file "$c/topology/thread_siblings" "$c/topology/core_siblings" "$c/topology/core_cpus" "$c/topology/package_cpus" "$c/topology/physical_package_id"
        done
        dir /sys/devices/system/node /sys/kernel/mm/hugepages /sys/kernel/iommu_groups /sys/class/tpm /sys/firmware/acpi/tables
        node /sys/class /sys/class/dmi/id /sys/firmware /sys/firmware/efi /sys/firmware/uv /sys/module /sys/bus /proc/device-tree
        node /dev/kvm /dev/vhost-net /dev/net/tun /.dockerenv /run/.containerenv
        file /run/systemd/container /sys/hypervisor/type /sys/kernel/security/lsm /sys/fs/cgroup/cgroup.controllers
        file /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/product_name /sys/class/dmi/id/bios_vendor /sys/class/dmi/id/bios_version
        file /proc/device-tree/model /proc/device-tree/compatible /sys/firmware/devicetree/base/model
        v=/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c
        if [ -r "$R$v" ]; then echo "hex $v"; od -An -tx1 "$R$v" | sed 's/^ */ /'; fi
        for t in $(below "$R/sys/class/tpm/tpm[0-9]*"); do file "$t/tpm_version_major"; done
        if [ -d "$R/sys/module" ]; then echo "dir /sys/module"; ls "$R/sys/module" | grep '^kvm' | sed 's/^/ /'; fi
        for m in kvm kvm_intel kvm_amd kvm_hv; do
            for p in nested sev sev_es sev_snp tdx; do file "/sys/module/$m/parameters/$p"; done
        done

        dir /sys/bus/pci/devices
        for d in $(below "$R/sys/bus/pci/devices/*"); do
            file "$d/class" "$d/vendor" "$d/device" "$d/sriov_totalvfs" "$d/numa_node"
            link "$d/driver" "$d/iommu_group"
        done
        if [ -d "$R/sys/block" ]; then b=/sys/block; else b=/sys/class/block; fi
        dir "$b"
        for d in $(below "$R$b/*"); do
            [ -e "$R$d/partition" ] && { node "$d/partition"; continue; }
            file "$d/size" "$d/dev" "$d/queue/rotational" "$d/device/model"
            dir "$d"
            for p in $(below "$R$d/${d##*/}*"); do file "$p/dev"; done
        done

        """#
}
