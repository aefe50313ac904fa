package org.inclusion.samples.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks a bundle: a folder in the layout of a Maven repository. It prints every problem at once, and ends with 1 if
 * there is one.
 *
 * <pre>
 * CheckBundle [--trial] folder
 * </pre>
 *
 * <p>{@code --trial} leaves out what the owner alone has: the signatures, and the project's address.
 */
public final class CheckBundle {

    private static final String TRIAL = "--trial";

    private CheckBundle() {}

    /**
     * Checks a folder.
     *
     * @param arguments as above
     */
    public static void main(String[] arguments) throws IOException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean trial = rest.remove(TRIAL);
        if (rest.size() != 1) {
            System.err.println("usage: CheckBundle [--trial] folder");
            System.exit(2);
        }
        Path folder = Path.of(rest.get(0));
        List<String> problems = problems(folder, trial);
        problems.forEach(System.err::println);
        System.out.println(
                problems.isEmpty()
                        ? folder + ": " + Bundle.in(folder).artifacts().size() + " artifacts, no problem"
                        : folder + ": " + problems.size() + " problems");
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    /**
     * Everything that is wrong with a bundle.
     *
     * @param folder the bundle
     * @param trial whether signatures and the project's address are left out
     * @return one sentence for each problem, which begins with the file
     */
    static List<String> problems(Path folder, boolean trial) throws IOException {
        Bundle bundle = Bundle.in(folder);
        List<String> problems = new ArrayList<>(bundle.strangers());
        if (bundle.artifacts().isEmpty()) {
            problems.add(folder + ": there is no artifact here");
        }
        for (Artifact artifact : bundle.artifacts()) {
            Stream.of(
                            FileRules.problems(artifact, trial),
                            PomRules.problems(artifact, bundle, trial),
                            JarRules.problems(artifact))
                    .forEach(problems::addAll);
        }
        return List.copyOf(problems);
    }
}
