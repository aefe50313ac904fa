package org.inclusion.samples.intranet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.InclusionBuilder;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.InvalidPackException;
import org.jspecify.annotations.Nullable;

/**
 * Packs that an author is writing, on the real pages: each change of a file is there at the next look at a page. A
 * change with a mistake is told, and the pack stays as it was before. For an author's own machine only.
 */
final class PreviewedPacks implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PreviewedPacks.class.getName());
    private static final int PAUSE_IN_MILLISECONDS = 500;

    private final List<PreviewedPack> packs;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "preview");
        thread.setDaemon(true);
        return thread;
    });
    private String seen;
    private @Nullable Future<?> looks;

    private PreviewedPacks(List<Path> folders) {
        this.packs = folders.stream().map(PreviewedPack::new).toList();
        this.seen = stamp();
    }

    static PreviewedPacks in(List<Path> folders) {
        return new PreviewedPacks(folders);
    }

    InclusionBuilder addTo(InclusionBuilder builder) {
        packs.forEach(builder::pack);
        return builder;
    }

    /** Looks for changes from now on, until it is closed. */
    void watch(ContentLibrary content) {
        if (!packs.isEmpty()) {
            looks = watching.scheduleWithFixedDelay(
                    () -> look(content), PAUSE_IN_MILLISECONDS, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(ContentLibrary content) {
        String now = stamp();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        packs.forEach(PreviewedPack::next);
        try {
            content.add(List.copyOf(packs));
        } catch (InvalidPackException e) {
            LOG.log(Level.WARNING, "the pages stay as they were: {0}", e.getMessage());
        }
    }

    /** Changes with each file that is written, comes or goes. */
    private String stamp() {
        return packs.stream().map(pack -> stamp(pack.folder())).collect(Collectors.joining("\n"));
    }

    private static String stamp(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> file.getFileName() + " " + file.toFile().lastModified() + " "
                            + file.toFile().length())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "no folder " + folder;
        }
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        watching.shutdownNow();
    }
}
