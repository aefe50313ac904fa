package org.inclusion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws the floors of the house as an SVG picture: a box for each room, with the question that its package answers. */
final class HousePicture {

    private static final int WIDTH = 920;
    private static final int MARGIN = 20;
    private static final int BETWEEN_FLOORS = 22;
    private static final int NAME_HEIGHT = 30;
    private static final int LINE_HEIGHT = 15;

    /** How wide a character of a question is, more or less. */
    private static final double CHARACTER = 7;

    /** A single room is no wider than this, so that the floors look like a house. */
    private static final int SINGLE = 720;

    /** The floors inside the adapters, from the top down, written by hand after their own house tests. */
    private static final List<List<String>> ADAPTERS = List.of(
            List.of(
                    "inclusion-jpa, inside",
                    "front: JpaStores, InclusionSchema",
                    "the subjects, as in the core · export",
                    "journal · schema",
                    "sql · transaction"),
            List.of(
                    "inclusion-servlet, inside",
                    "front: InclusionServlet, ActorResolver",
                    "the subjects, as in the core · ui",
                    "room · guess · http"));

    private static final Pattern QUESTION = Pattern.compile("/\\*\\*(.*?\\?)", Pattern.DOTALL);

    private final Path packages;
    private final List<String> lines = new ArrayList<>();

    private HousePicture(Path packages) {
        this.packages = packages;
    }

    /**
     * Draws.
     *
     * @param floors the rooms of each floor, from the ground up; {@code ""} is the front door
     * @param packages the folder of the package {@code org.inclusion}
     */
    static String of(List<List<String>> floors, Path packages) {
        return new HousePicture(packages).draw(floors);
    }

    private record Box(double x, double width, double top, double height) {
        double middle() {
            return x + width / 2;
        }

        double bottom() {
            return top + height;
        }
    }

    private String draw(List<List<String>> floors) {
        List<List<String>> down = new ArrayList<>(floors);
        Collections.reverse(down);
        // Stores in memory keep what the adapters keep, so they stand beside the adapters.
        List<String> top = new ArrayList<>(List.of("inclusion-jpa", "inclusion-servlet"));
        top.addAll(down.remove(0));
        down.add(0, top);
        List<List<Box>> drawn = new ArrayList<>();
        double y = MARGIN;
        for (List<String> rooms : down) {
            List<Box> floor = floor(rooms, y);
            drawn.add(floor);
            y = floor.get(0).bottom() + BETWEEN_FLOORS;
        }
        for (int floor = 1; floor < drawn.size(); floor++) {
            arrows(drawn.get(floor - 1), drawn.get(floor));
        }
        int height = inside((int) y + BETWEEN_FLOORS);
        return head(height) + lines.stream().collect(Collectors.joining("\n", "", "\n</svg>\n"));
    }

    private List<Box> floor(List<String> rooms, double y) {
        int gap = MARGIN;
        int width = rooms.size() == 1 ? SINGLE : (WIDTH - 2 * MARGIN - (rooms.size() - 1) * gap) / rooms.size();
        int left = rooms.size() == 1 ? (WIDTH - SINGLE) / 2 : MARGIN;
        int mostLines = rooms.stream()
                .mapToInt(room -> broken(question(room), width).size())
                .max()
                .orElse(1);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            Box box = new Box(left + i * (width + gap), width, y, NAME_HEIGHT + mostLines * LINE_HEIGHT + 8);
            boxes.add(box);
            room(rooms.get(i), box);
        }
        return boxes;
    }

    private void room(String room, Box box) {
        boolean adapter = room.startsWith("inclusion-");
        String name = room.isEmpty() ? "org.inclusion" : room;
        lines.add(String.format(
                Locale.ROOT,
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\" fill=\"%s\" stroke=\"#2f4b45\""
                        + " stroke-width=\"1.5\"%s/>",
                box.x(),
                box.top(),
                box.width(),
                box.height(),
                adapter ? "#fdf3e1" : "#eaf3f0",
                adapter ? " stroke-dasharray=\"6 4\"" : ""));
        text(box.middle(), box.top() + 23, "text-anchor=\"middle\" font-weight=\"bold\" font-size=\"16\"", name);
        List<String> question = broken(question(room), box.width());
        for (int line = 0; line < question.size(); line++) {
            text(
                    box.middle(),
                    box.top() + NAME_HEIGHT + 12 + line * LINE_HEIGHT,
                    "text-anchor=\"middle\" font-size=\"13\"",
                    question.get(line));
        }
    }

    /** A question in as many lines as the width of its box asks for. */
    private static List<String> broken(String question, double width) {
        int most = (int) ((width - 12) / CHARACTER);
        List<String> broken = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : question.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > most) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        broken.add(line.toString());
        return broken;
    }

    private String question(String room) {
        return switch (room) {
            case "inclusion-jpa" -> "stores on a database";
            case "inclusion-servlet" -> "HTTP, JSON and pages";
            default -> questionOf(room);
        };
    }

    private String questionOf(String room) {
        try {
            String source = Files.readString(packages.resolve(room).resolve("package-info.java"), UTF_8);
            Matcher question = QUESTION.matcher(source);
            if (!question.find()) {
                throw new IllegalStateException("the package-info of " + room + " begins with no question");
            }
            return question.group(1).replace("*", " ").strip().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From each room an arrow to a room below, and to each room below an arrow, straight down where the two lie over
     * each other.
     */
    private void arrows(List<Box> above, List<Box> below) {
        int most = Math.max(above.size(), below.size());
        for (int i = 0; i < most; i++) {
            Box from = above.get(i * above.size() / most);
            Box to = below.get(i * below.size() / most);
            double left = Math.max(from.x(), to.x());
            double right = Math.min(from.x() + from.width(), to.x() + to.width());
            double x = (left + right) / 2;
            lines.add(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"#2f4b45\" stroke-width=\"1.5\""
                            + " marker-end=\"url(#tip)\"/>",
                    x,
                    from.bottom(),
                    x,
                    to.top() - 5));
        }
    }

    private int inside(int y) {
        int width = (WIDTH - 3 * MARGIN) / 2;
        int bottom = y;
        for (int adapter = 0; adapter < ADAPTERS.size(); adapter++) {
            int left = MARGIN + adapter * (width + MARGIN);
            List<String> floors = ADAPTERS.get(adapter);
            text(left, y, "font-weight=\"bold\" font-size=\"14\"", floors.get(0));
            for (int floor = 1; floor < floors.size(); floor++) {
                int at = y + 10 + (floor - 1) * 36;
                lines.add(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"28\" rx=\"6\" fill=\"#fdf3e1\""
                                + " stroke=\"#2f4b45\"/>",
                        left,
                        at,
                        width));
                text(left + width / 2.0, at + 19, "text-anchor=\"middle\" font-size=\"13\"", floors.get(floor));
                bottom = at + 28;
            }
        }
        return bottom + MARGIN;
    }

    private void text(double x, double y, String how, String what) {
        lines.add(String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%.0f\" %s fill=\"#17302b\">%s</text>",
                x,
                y,
                how,
                what.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static String head(int height) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" role="img" \
                aria-labelledby="t d">
                <title id="t">The rooms of inclusion</title>
                <desc id="d">The rooms of the core in floors, from the adapters at the top down to the ground. Every \
                arrow points down. Below, the floors inside each adapter: the front, the subjects, the mechanism.</desc>
                <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" \
                orient="auto"><path d="M0 0 10 5 0 10z" fill="#2f4b45"/></marker></defs>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """, WIDTH, height, WIDTH, height);
    }
}
