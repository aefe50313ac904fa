package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inclusion.Inclusion;
import org.inclusion.content.Block;
import org.inclusion.content.ContentPack;
import org.inclusion.content.PackSource;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.operator.WrittenPack.Said;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/writing-a-pack.md, followed to the letter, leads to a pack that people can learn with. */
class WritingAPackTest {

    private static final String PACK = "repondre-a-un-service";
    private static final String OPERATOR = "java -jar operator.jar ";

    /** Commands, or a file whose name stands above it. */
    private static final Pattern BLOCK = Pattern.compile("(?:`(\\S+)`:\\n)?```(\\w+)\\n(.*?)```\\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theGuideLeadsToFiveStepsWithPicturesSitesATourAndScripts() throws IOException {
        follow();
        try (Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .pack(PackSource.folder(folder.resolve(PACK)))
                .build()) {
            ContentPack pack = inclusion.content().pack(PACK).orElseThrow();
            SkillPath path = pack.paths().iterator().next();
            assertThat(path.steps().size(), is(5));
            for (Step step : path.steps()) {
                assertThat(step.id().value(), pack.script(step.id()).isPresent(), is(true));
                assertThat(step.id().value(), hasPicture(pack, step), is(true));
                assertThat(
                        step.id().value(),
                        pack.exercise(step.exercise()).orElseThrow().site() != null,
                        is(true));
            }
            assertThat(pack.tours().size(), is(1));
            assertThat(pack.file("accueil.svg").isPresent(), is(true));
            assertThat(pack.questions().size(), is(5));
        }
    }

    private static boolean hasPicture(ContentPack pack, Step step) {
        return pack.lesson(step.lesson()).orElseThrow().blocks().stream().anyMatch(Block.Picture.class::isInstance);
    }

    private void follow() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("basedir", ""), "../../../docs/writing-a-pack.md"));
        List<MatchResult> blocks = BLOCK.matcher(guide).results().toList();
        assertThat(blocks.size(), is(16));
        for (MatchResult block : blocks) {
            if (block.group(2).equals("sh")) {
                block.group(3).lines().forEach(this::run);
            } else {
                Files.writeString(folder.resolve(block.group(1)), block.group(3));
            }
        }
    }

    private void run(String line) {
        assertThat(line, line.startsWith(OPERATOR), is(true));
        List<String> arguments = new ArrayList<>();
        Arrays.stream(line.substring(OPERATOR.length()).split(" "))
                .map(word -> word.equals(PACK) || word.matches("\\S+[.](md|csv)")
                        ? folder.resolve(word).toString()
                        : word)
                .forEach(arguments::add);
        Said said = WrittenPack.run(arguments.toArray(String[]::new));
        assertThat(line + "\n" + said.out() + said.err(), said.code(), is(0));
    }
}
