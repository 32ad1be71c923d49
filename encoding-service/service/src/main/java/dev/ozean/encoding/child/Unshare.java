package dev.ozean.encoding.child;

import java.util.ArrayList;
import java.util.List;

/** Runs a command in namespaces of its own with util-linux: {@code unshare}, {@code mount}, {@code setpriv}; and {@code sh}. */
final class Unshare {
    // Builds a file system of the listed folders in an empty one, moves into it and lets go of the old, and then of all
    // rights: whoever may mount could make what is read-only writable again. It ends at the first step that is refused,
    // and another sandbox is chosen: mount(8) keeps the options of what it makes read-only, so none has to be.
    private static final String SCRIPT = """
            set -eu
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            root=$1 scratch=$2 home=$3
            shift 3
            while [ "$1" != -- ]; do
                devices="${devices-} $1"
                shift
            done
            shift
            mount -t tmpfs -o mode=755,size=64m tmpfs "$root"
            bind() {
                if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root$(dirname "$1")"; : > "$root$1"; fi
                mount --bind "$1" "$root$1"
            }
            while [ "$1" != -- ]; do
                if [ -L "$1" ]; then
                    ln -s "$(readlink "$1")" "$root$1"
                else
                    bind "$1"
                    mount -o remount,bind,ro "$root$1"
                fi
                shift
            done
            shift
            for device in /dev/null /dev/zero /dev/random /dev/urandom ${devices-}; do bind "$device"; done
            mkdir -p "$root/proc" "$root/tmp"
            mount -t proc proc "$root/proc"
            # A user namespace of its own would give it such rights back.
            echo 0 > "$root/proc/sys/user/max_user_namespaces"
            bind "$scratch"
            mkdir "$root/.old"
            cp "$(command -v setpriv)" "$root/.setpriv"
            umount=$(command -v umount)
            mount -o remount,ro "$root"
            cd "$root"
            pivot_root . .old
            "/.old$umount" -l /.old
            cd "$home"
            unset OLDPWD PWD
            exec /.setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
            """;

    private Unshare() {}

    static List<String> around(Launch launch, List<String> command) {
        var wrapped = new ArrayList<>(List.of(
                // Else it would outlive a parent that was killed.
                "setpriv",
                "--pdeathsig",
                "KILL",
                "--",
                "unshare",
                "--user",
                "--map-root-user",
                "--net",
                "--ipc",
                "--pid",
                "--fork",
                "--kill-child",
                "--mount",
                "sh",
                "-c",
                SCRIPT,
                "sandbox",
                launch.root().toString(),
                launch.scratch().toString(),
                launch.home().toString()));
        launch.devices().forEach(device -> wrapped.add(device.toString()));
        wrapped.add("--");
        launch.links().forEach(link -> wrapped.add(link.toString()));
        launch.readable().forEach(folder -> wrapped.add(folder.toString()));
        wrapped.add("--");
        wrapped.addAll(command);
        return wrapped;
    }
}
