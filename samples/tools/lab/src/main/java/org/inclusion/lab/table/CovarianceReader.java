package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.Prior;

/** Reads one covariance, and says what is wrong where. */
final class CovarianceReader {

    private final Path file;
    private final List<String> areas = new ArrayList<>();
    private final Map<String, Row> rows = new HashMap<>();

    CovarianceReader(Path file) {
        this.file = file;
    }

    Covariance read() {
        Table.read(file, this::readHeader, this::readRow);
        List<List<Double>> cells = new ArrayList<>();
        for (String area : areas) {
            Row row = rows.get(area);
            if (row == null) {
                throw InvalidTableException.at(file, 0, area, "there is no row of that name: the table must be square");
            }
            cells.add(areas.stream().map(row::number).toList());
        }
        checkSymmetric(cells);
        checkPositiveDefinite(cells);
        return new Covariance(file, areas, cells);
    }

    private void readHeader(Table table) {
        areas.addAll(table.columns().subList(1, table.columns().size()));
        if (areas.isEmpty() || areas.contains("")) {
            throw table.problem(1, "", "the header must name the areas");
        }
    }

    private void readRow(Row row) {
        String area = row.cell(0);
        if (!areas.contains(area)) {
            throw row.problem("the area \"" + area + "\" is not in the header: the table must be square");
        }
        if (rows.putIfAbsent(area, row) != null) {
            throw row.problem("the area " + area + " stands twice");
        }
    }

    private void checkSymmetric(List<List<Double>> cells) {
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(cells.get(i).get(j) - cells.get(j).get(i)) > 1e-9) {
                    throw problem(
                            i,
                            areas.get(j),
                            "differs from its mirror " + cells.get(j).get(i));
                }
            }
        }
    }

    /** The first area that cannot be added to those before it is the culprit. */
    private void checkPositiveDefinite(List<List<Double>> cells) {
        for (int size = 1; size <= areas.size(); size++) {
            int last = size;
            try {
                Prior.of(
                        Ids.areas(areas.subList(0, last)),
                        Collections.nCopies(last, 0.0),
                        cells.subList(0, last).stream()
                                .map(row -> row.subList(0, last))
                                .toList());
            } catch (IllegalArgumentException notPositiveDefinite) {
                throw problem(last - 1, areas.get(last - 1), "the table is not positive-definite");
            }
        }
    }

    private InvalidTableException problem(int area, String column, String what) {
        Row row = rows.get(areas.get(area));
        return InvalidTableException.at(file, row == null ? 0 : row.number(), column, what);
    }
}
