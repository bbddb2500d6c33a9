import CLinux
import Glibc
import HVModel

extension HostReader {
    mutating func readKVM() {
        for (fact, path) in [("kvm.device", "/dev/kvm"), ("kvm.vhost_net", "/dev/vhost-net"), ("kvm.tun", "/dev/net/tun")] {
            set(fact, has(path).map { .flag($0) }, from: path)
        }
        for module in ["kvm_intel", "kvm_amd", "kvm", "kvm_hv"] where host["kvm.nested"] == nil {
            let path = "/sys/module/\(module)/parameters/nested"
            set("kvm.nested", flag(path).map { .flag($0) }, from: path)
        }
        guard host.flag("kvm.device") == true else { return }
        set("kvm.accessible", tree.isUsable("/dev/kvm").map { .flag($0) }, from: "/dev/kvm")
        // Opening the device of a module that is not there would load it, which is a change of the host.
        if isLive, host.flag("kvm.accessible") == true, has("/sys/module/kvm") == true { askKVM() }
    }

    /// Opens the device and asks it two questions; no virtual machine is made.
    private mutating func askKVM() {
        let descriptor = open("/dev/kvm", O_RDWR | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let version = hv_kvm_api_version(descriptor)
        guard version > 0 else { return }
        set("kvm.api_version", .integer(Int(version)), from: "KVM_GET_API_VERSION")
        guard host.architecture == "aarch64" else { return }
        let answer = hv_kvm_check_extension(descriptor, Int32(KVM_CAP_ARM_EL1_32BIT))
        if answer >= 0 { set("kvm.extensions.arm_el1_32bit", .flag(answer > 0), from: "KVM_CHECK_EXTENSION KVM_CAP_ARM_EL1_32BIT") }
    }
}
