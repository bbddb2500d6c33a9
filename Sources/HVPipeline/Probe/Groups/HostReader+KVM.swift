import CLinux
import Glibc
import HVModel

extension HostReader {
    mutating func readKVM() {
        for (fact, path) in [("kvm.device", "/dev/kvm"), ("kvm.vhost_net", "/dev/vhost-net"), ("kvm.tun", "/dev/net/tun")] {
            set(fact, tree.exists(path).map { .flag($0) }, from: path)
        }
        for module in ["kvm_intel", "kvm_amd", "kvm", "kvm_hv"] where host["kvm.nested"] == nil {
            let path = "/sys/module/\(module)/parameters/nested"
            set("kvm.nested", flag(path).map { .flag($0) }, from: path)
        }
        if isLive, host.flag("kvm.device") == true { askKVM() }
    }

    /// Opens the device and asks it two questions; no virtual machine is made.
    private mutating func askKVM() {
        let descriptor = open("/dev/kvm", O_RDWR | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            set("kvm.accessible", .flag(false), from: "/dev/kvm")
            return
        }
        defer { close(descriptor) }
        set("kvm.accessible", .flag(true), from: "/dev/kvm")
        let version = hv_kvm_api_version(descriptor)
        guard version > 0 else { return }
        set("kvm.api_version", .integer(Int(version)), from: "KVM_GET_API_VERSION")
        let answer = hv_kvm_check_extension(descriptor, Int32(KVM_CAP_ARM_EL1_32BIT))
        if host.architecture == "aarch64", answer >= 0 { set("kvm.extensions.arm_el1_32bit", .flag(answer > 0), from: "KVM_CHECK_EXTENSION") }
    }
}
