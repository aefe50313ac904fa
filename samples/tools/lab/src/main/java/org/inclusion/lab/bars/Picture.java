package org.inclusion.lab.bars;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The five-area figures as bars, for documents: how many questions, how often right, how many defeats for beginners.
 */
final class Picture {

    private static final int ROW = 34;
    private static final int TOP = 74;
    private static final int LEFT = 262;
    private static final int PANEL = 190;
    private static final int BAR = 128;

    private record Row(String name, boolean ours, double questions, double right, double failures) {}

    private record Panel(String title, double full, String unit) {}

    private static final List<Panel> PANELS = List.of(
            new Panel("questions", 65, ""),
            new Panel("right one of 4 levels", 100, " %"),
            new Panel("beginners’ first 5 gone wrong", 100, " %"));

    private final List<Row> rows = new ArrayList<>();

    void add(String name, boolean ours, double questions, double right, double failures) {
        rows.add(new Row(name, ours, questions, right, failures));
    }

    String svg() {
        int height = TOP + ROW * rows.size() + 12;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 860 %d\" font-family=\"sans-serif\""
                        + " role=\"img\" aria-labelledby=\"t d\">%n",
                height));
        svg.append("<title id=\"t\">Five areas: how many questions, how right, how gentle</title>\n");
        svg.append("<desc id=\"d\">").append(description()).append("</desc>\n");
        svg.append(rect(0, 0, 860, height, "#ffffff"));
        svg.append(text(20, 30, 17, "bold", "Five areas: how many questions, how right, how gentle"));
        for (int p = 0; p < PANELS.size(); p++) {
            svg.append(text(LEFT + p * PANEL, 60, 13, "normal", PANELS.get(p).title()));
        }
        for (int r = 0; r < rows.size(); r++) {
            draw(svg, rows.get(r), TOP + r * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, Row row, int y) {
        svg.append(text(20, y + 19, 14, row.ours() ? "bold" : "normal", row.name()));
        double[] values = {row.questions(), 100 * row.right(), 100 * row.failures()};
        for (int p = 0; p < PANELS.size(); p++) {
            Panel panel = PANELS.get(p);
            double width = BAR * Math.min(1, values[p] / panel.full());
            svg.append(rect(LEFT + p * PANEL, y + 4, width, 22, row.ours() ? "#1f6f5c" : "#b9c7c3"));
            svg.append(text(
                    (int) (LEFT + p * PANEL + width + 6),
                    y + 20,
                    13,
                    "normal",
                    String.format(Locale.ROOT, "%.0f%s", values[p], panel.unit())));
        }
    }

    private String description() {
        List<String> sentences = new ArrayList<>();
        for (Row row : rows) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%s: %.0f questions, %.0f %% right, %.0f %% of beginners’ first five wrong.",
                    row.name(),
                    row.questions(),
                    100 * row.right(),
                    100 * row.failures()));
        }
        return String.join(" ", sentences);
    }

    private static String rect(double x, double y, double width, double height, String fill) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.1f\" height=\"%.0f\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                fill);
    }

    private static String text(int x, int y, int size, String weight, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\" fill=\"#17302b\">%s</text>%n",
                x,
                y,
                size,
                weight,
                words);
    }
}
