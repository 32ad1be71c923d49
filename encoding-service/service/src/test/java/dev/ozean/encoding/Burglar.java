package dev.ozean.encoding;

import dev.ozean.encoding.protocol.ChildEnvironment;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tries, from within, all that a child must not be able to do; tells what it could. */
final class Burglar {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_RAW = 3;
    private static final int ICMP = 1;

    /** Watches a process without stopping it. */
    private static final int PTRACE_SEIZE = 0x4206;

    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS = 0x22;
    private static final long FIVE_GIB = 5L << 30;

    private final Set<String> could = new LinkedHashSet<>();

    /** Lines of {@code what=where}; see {@link #attempt}. */
    static String attempts(String script) throws IOException {
        var burglar = new Burglar();
        for (var line : script.lines().skip(1).toList()) {
            var parts = line.split("=", 2);
            burglar.attempt(parts[0], parts[1]);
        }
        burglar.environments();
        burglar.rights();
        burglar.memory();
        return String.join(", ", burglar.could);
    }

    private void attempt(String what, String where) {
        try {
            switch (what) {
                case "tcp" -> tcp(Integer.parseInt(where));
                case "udp" -> udp(Integer.parseInt(where));
                case "abstract" -> abstractSocket(where);
                case "socket" -> socket(Path.of(where));
                case "read" -> read(Path.of(where));
                case "write" -> write(Path.of(where));
                case "process" -> process(Integer.parseInt(where));
                case "mount" -> mount(where);
                default -> throw new IllegalArgumentException(what);
            }
        } catch (IOException | UnsupportedOperationException _) {
            // That is as it should be.
        }
    }

    private void tcp(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            could.add("call over TCP");
        }
    }

    /** Who listens there knows whether it came. */
    private static void udp(int port) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), port));
        }
    }

    private void abstractSocket(String name) {
        try (var arena = Arena.ofConfined()) {
            var address = Natives.address(arena, name);
            var socket = Natives.call("socket", AF_UNIX, SOCK_STREAM, 0);
            if (socket >= 0 && Natives.call("connect", socket, address, (int) address.byteSize()) == 0) {
                could.add("call an abstract socket");
            }
        }
    }

    private void socket(Path path) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(path));
            could.add("call " + path);
        }
    }

    private void read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (var files = Files.list(path)) {
                could.add("list %s with %d files".formatted(path, files.count()));
            }
        } else {
            could.add("read %d bytes of %s".formatted(Files.readAllBytes(path).length, path));
        }
    }

    private void write(Path folder) throws IOException {
        var file = folder.resolve("burglar");
        Files.writeString(file, "was here");
        Files.delete(file);
        could.add("write to " + folder);
    }

    private void process(int number) throws IOException {
        if (Natives.call("kill", number, 0) == 0) {
            could.add("signal process %d".formatted(number));
        }
        if (Natives.call("ptrace", (long) PTRACE_SEIZE, number, 0L, 0L) == 0) {
            could.add("trace process %d".formatted(number));
        }
        read(Path.of("/proc", Integer.toString(number), "maps"));
    }

    private void environments() throws IOException {
        try (var processes = Files.list(Path.of("/proc"))) {
            for (var process : processes.toList()) {
                if (process.getFileName().toString().matches("\\d+")) {
                    environment(process);
                }
            }
        }
    }

    private void environment(Path process) {
        try {
            var names = new HashSet<String>();
            Arrays.stream(Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                            .split("\0"))
                    .filter(entry -> !entry.isEmpty())
                    .forEach(entry -> names.add(entry.split("=", 2)[0]));
            names.removeAll(ChildEnvironment.VARIABLES.keySet());
            // What shells and sandboxes set by themselves.
            names.removeAll(Set.of("PWD", "_", "OLDPWD", "SHLVL"));
            if (!names.isEmpty()) {
                could.add("read the environment of a process");
            }
        } catch (IOException _) {
            // That is as it should be.
        }
    }

    private void rights() throws IOException {
        var capable = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:") || line.startsWith("CapPrm:"))
                .anyMatch(line -> !line.endsWith("0000000000000000"));
        if (capable) {
            could.add("use rights of root");
        }
        if (Natives.call("socket", AF_INET, SOCK_RAW, ICMP) >= 0) {
            could.add("open a raw socket");
        }
    }

    private void mount(String folder) {
        try (var arena = Arena.ofConfined()) {
            var nothing = arena.allocateFrom("none");
            var kind = arena.allocateFrom("tmpfs");
            if (Natives.call("mount", nothing, arena.allocateFrom(folder), kind, 0L, MemorySegment.NULL) == 0) {
                could.add("mount over " + folder);
            }
        }
    }

    /** Asked for and not touched: the limit is of what may be asked for. */
    private void memory() {
        var got = Natives.callLong("mmap", MemorySegment.NULL, FIVE_GIB, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
        if (got != -1) {
            could.add("take 5 GiB");
        }
    }
}
