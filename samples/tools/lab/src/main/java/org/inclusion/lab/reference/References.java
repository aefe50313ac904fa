package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every check there is, over a folder of reference files. */
public final class References {

    private References() {}

    /**
     * Compares our figures with those in a folder.
     *
     * @param folder the reference files
     * @return one agreement a check
     */
    public static List<Agreement> check(Path folder) {
        List<Agreement> all = new ArrayList<>(scores(folder));
        all.addAll(new MirtCalibration("lsat6", "2pl").check(folder));
        all.addAll(new MirtCalibration("mobility", "2pl").check(folder));
        all.addAll(new MirtCalibration("environment", "grm").check(folder));
        all.addAll(new MirtCalibration("verbalagg", "grm").check(folder));
        return all;
    }

    /** The references that also hold on an extract: calibrations alone need whole data sets. */
    static List<Agreement> scores(Path folder) {
        List<Agreement> all = new ArrayList<>();
        all.add(new MirtScores("lsat6", "2pl").check(folder));
        all.add(new MirtScores("mobility", "2pl").check(folder));
        all.add(new MirtScores("environment", "grm").check(folder));
        all.add(new MirtScores("verbalagg", "grm").check(folder));
        for (String bank : List.of("2pl", "3pl")) {
            all.add(new CatrStates(bank, 33, 4).check(folder));
            all.add(new CatrStates(bank, 121, 6).check(folder));
        }
        all.add(new CatrStates("grm", 121, 6).check(folder));
        for (String criterion : List.of("MFI", "bOpt", "MEPV")) {
            all.add(new CatrChoices(criterion).check(folder));
        }
        for (String rule : List.of("MFI", "MEPV", "MEPV_P70_first5")) {
            all.addAll(new Trajectories(rule).check(folder));
        }
        return all;
    }
}
