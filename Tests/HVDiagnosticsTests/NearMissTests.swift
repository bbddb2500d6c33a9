import HVDiagnostics
import Testing

struct NearMissTests {
    @Test(arguments: [
        ("vmwear", "vmware"), ("proxmox", "proxmox-ve"), ("platfrom", "platform"), ("hihg", "high"),
    ])
    func findsWhatWasMeant(word: String, meant: String) {
        #expect(NearMiss.of(word, among: ["vmware", "kvm", "proxmox-ve", "platform", "high", "low"]) == meant)
    }

    @Test func suggestsNothingForAnotherWord() {
        #expect(NearMiss.of("banana", among: ["vmware", "kvm"]) == nil)
    }

    @Test func prefersTheAlphabeticallyFirstOfEquallyCloseCandidates() {
        #expect(NearMiss.of("cat", among: ["rat", "bat", "hat"]) == "bat")
    }
}
