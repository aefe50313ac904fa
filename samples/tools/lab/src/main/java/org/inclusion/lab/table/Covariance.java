package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.inclusion.autonomy.Prior;

/** How abilities in the areas vary together, as a square table says it. */
public final class Covariance {

    private final Path file;
    private final List<String> areas;
    private final List<List<Double>> cells;

    Covariance(Path file, List<String> areas, List<List<Double>> cells) {
        this.file = file;
        this.areas = List.copyOf(areas);
        this.cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a covariance: a square table, area names as header and first column; symmetric and positive-definite.
     *
     * @param file a CSV file
     * @return the covariance
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Covariance read(Path file) {
        return new CovarianceReader(file).read();
    }

    public List<String> areas() {
        return areas;
    }

    /** This table with every cell multiplied, by a number above 0. */
    public Covariance times(double factor) {
        return new Covariance(
                file,
                areas,
                cells.stream()
                        .map(row -> row.stream().map(cell -> cell * factor).toList())
                        .toList());
    }

    /**
     * The prior of a person in some of the areas.
     *
     * @param wanted the areas
     * @param mean the same in each
     * @return a prior over them, in their order
     * @throws InvalidTableException naming an area that is missing, or whose variance no prior takes
     */
    public Prior prior(List<String> wanted, double mean) {
        for (String area : wanted) {
            if (!areas.contains(area)) {
                throw InvalidTableException.at(file, 1, area, "the area is missing from the covariance");
            }
        }
        try {
            return part(wanted, mean);
        } catch (IllegalArgumentException outOfReach) {
            throw InvalidTableException.at(
                    file, 0, culprit(wanted, mean), "the variance is out of reach with the prior's spread");
        }
    }

    /** The first area that cannot be added to those before it. */
    private String culprit(List<String> wanted, double mean) {
        for (int size = 1; size < wanted.size(); size++) {
            try {
                part(wanted.subList(0, size), mean);
            } catch (IllegalArgumentException outOfReach) {
                return wanted.get(size - 1);
            }
        }
        return wanted.get(wanted.size() - 1);
    }

    private Prior part(List<String> wanted, double mean) {
        List<List<Double>> part = wanted.stream()
                .map(row -> wanted.stream()
                        .map(column -> cells.get(areas.indexOf(row)).get(areas.indexOf(column)))
                        .toList())
                .toList();
        return Prior.of(Ids.areas(wanted), Collections.nCopies(wanted.size(), mean), part);
    }
}
