package dev.ozean.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** All that one stack knows and keeps: ports, secrets, logs and the servers' own files. */
public final class DataFolder {
    private final Path root;
    private final Secrets secrets;
    private final Ports ports;

    private DataFolder(Path root) {
        this.root = root;
        this.secrets = Secrets.in(root.resolve("secrets"));
        this.ports = Ports.in(root.resolve("ports"));
    }

    public static DataFolder at(Path folder) {
        return new DataFolder(folder.toAbsolutePath().normalize());
    }

    /** Makes the folder if need be, readable by its owner alone. */
    public DataFolder create() {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public Path of(String name) {
        return root.resolve(name);
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Where the pid files are. */
    public Path run() {
        return root.resolve("run");
    }

    public Secrets secrets() {
        return secrets;
    }

    public Ports ports() {
        return ports;
    }
}
