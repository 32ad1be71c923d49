package dev.ozean.encoder.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From a line of ASS to the text of a WebVTT cue: italics, bold and underlining stay, all other styles go. */
final class AssText {
    private static final Pattern PARTS = Pattern.compile("\\{[^}]*}|\\\\[Nnh]|[^{\\\\]+|.", Pattern.DOTALL);
    /** The same behind the last brace that closes: looked for from each that opens, it would take for ever. */
    private static final Pattern LOOSE = Pattern.compile("\\\\[Nnh]|[^\\\\]+|.", Pattern.DOTALL);

    private static final Pattern SWITCH = Pattern.compile("\\\\([ibu])([0-9]+)");
    private static final Pattern DRAWING = Pattern.compile("\\\\p([0-9]+)");
    private static final Pattern RESET = Pattern.compile("\\\\r");

    private final StringBuilder cue = new StringBuilder();
    private final Set<String> wanted = new TreeSet<>();
    private List<String> open = List.of();
    private boolean draws;

    private AssText() {}

    /** Never with an empty line, which would end the cue; empty where nothing is to be read. */
    static String cue(String ass) {
        var text = new AssText();
        var closed = ass.lastIndexOf('}') + 1;
        text.add(PARTS, ass.substring(0, closed));
        text.add(LOOSE, ass.substring(closed));
        text.wanted.clear();
        text.retag();
        return text.cue
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void add(Pattern parts, String ass) {
        parts.matcher(ass).results().forEach(part -> add(part.group()));
    }

    private void add(String part) {
        if (part.startsWith("{") && part.endsWith("}")) {
            style(part);
        } else if (!draws) {
            say(
                    switch (part) {
                        case "\\N", "\\n" -> "\n";
                        case "\\h" -> "\u00a0";
                        default -> escaped(part);
                    });
        }
    }

    private void style(String braces) {
        if (RESET.matcher(braces).find()) {
            wanted.clear();
        }
        SWITCH.matcher(braces).results().forEach(one -> {
            if (one.group(2).equals("0")) {
                wanted.remove(one.group(1));
            } else {
                wanted.add(one.group(1));
            }
        });
        DRAWING.matcher(braces).results().forEach(one -> draws = !one.group(1).equals("0"));
    }

    private void say(String text) {
        if (!open.equals(List.copyOf(wanted))) {
            retag();
        }
        cue.append(text);
    }

    private void retag() {
        open.reversed().forEach(tag -> cue.append("</").append(tag).append('>'));
        open = new ArrayList<>(wanted);
        open.forEach(tag -> cue.append('<').append(tag).append('>'));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
