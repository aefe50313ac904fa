import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** One run of {@code Again}: the folder of test classes, then tests. Prints a line for each that failed; ends with 1 then, and with 2 where none ran. */
class OneRun {

    public static void main(String... arguments) {
        List<String> tests = List.of(arguments).subList(1, arguments.length);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(Path.of(arguments[0]))))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Test"))
                .filters((PostDiscoveryFilter) one -> FilterResult.includedIf(isWanted(one, tests)));
        if (tests.isEmpty()) {
            request.filters(TagFilter.excludeTags("long", "firefox", "node"));
        }
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest built = request.build();
        LauncherFactory.create().execute(built, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().forEach(failure -> {
            failure.getException().printStackTrace();
            System.out.println("FAILED " + name(failure.getTestIdentifier()) + ": " + firstLines(failure.getException()));
        });
        System.out.println(summary.getTestsFoundCount() + " tests");
        // Threads that a test left behind end here.
        System.exit(summary.getTotalFailureCount() > 0 ? 1 : summary.getTestsFoundCount() == 0 ? 2 : 0);
    }

    private static boolean isWanted(TestDescriptor one, List<String> tests) {
        return tests.isEmpty()
                || one.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(source -> tests.stream().anyMatch(test -> isOf(source, test)))
                        .orElse(true);
    }

    private static boolean isOf(MethodSource source, String test) {
        String name = source.getClassName().replaceFirst(".*\\.", "");
        return test.equals(name) || test.equals(name + "#" + source.getMethodName());
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getClassName().replaceFirst(".*\\.", "") + "#" + source.getMethodName())
                .orElse(test.getDisplayName());
    }

    private static String firstLines(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return failure.getClass().getSimpleName() + " " + message.lines().limit(3).reduce("", (one, two) -> one + " | " + two);
    }
}
