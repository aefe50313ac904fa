package org.inclusion.samples.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inclusion.content.Block;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackProblem;
import org.inclusion.content.PackSource;
import org.inclusion.content.SmallPack;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;

class PackReaderFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final PackSource SOUND = SmallPack.valid().inOneText();

    /** What is refused leaves a library as it was, so one serves many inputs; to make one reads the framework. */
    private static final Map<Boolean, ContentLibrary> LIBRARIES = new HashMap<>();

    @FuzzTest(maxDuration = "")
    void whateverAPackHoldsItIsALibraryOrAListOfProblems(byte[] bytes) {
        PackInput input = new PackInput(bytes);
        // Beside a release of its own name, it is held to what was released.
        boolean released = bytes.length > 0 && (bytes[0] & 0x20) != 0;
        ContentLibrary library = LIBRARIES.computeIfAbsent(released, PackReaderFuzzTest::library);
        try {
            library.add(List.of(input.source()));
            library.packs().forEach(PackReaderFuzzTest::holdsWhatItNames);
            // What was added stays: the next input begins anew.
            LIBRARIES.remove(released);
        } catch (InvalidPackException e) {
            Found.check(!e.problems().isEmpty(), "refused without a problem");
            Found.check(library.packs().size() == (released ? 1 : 0), "refused, and added all the same");
            for (PackProblem problem : e.problems()) {
                isPlaced(problem, input);
            }
        }
    }

    private static ContentLibrary library(boolean released) {
        return ContentLibrary.of(released ? List.of(SOUND) : List.of());
    }

    /** A sound pack may be used without asking again. */
    private static void holdsWhatItNames(ContentPack pack) {
        for (SkillPath path : pack.paths()) {
            for (Step step : path.steps()) {
                Found.check(pack.skill(step.skill()).isPresent(), "no skill of " + step.id());
                pack.areaOf(step);
                Found.check(pack.exercise(step.exercise()).isPresent(), "no practice of " + step.id());
                step.questions().forEach(id -> pack.areaOf(pack.question(id).orElseThrow()));
                for (Block block : pack.lesson(step.lesson()).orElseThrow().blocks()) {
                    if (block instanceof Block.Term term) {
                        Found.check(pack.term(term.term()).isPresent(), "no term " + term.term());
                    }
                }
                for (Locale language : pack.languages()) {
                    Found.check(!step.title().in(language).isBlank(), "no title of " + step.id() + " in " + language);
                }
            }
        }
    }

    private static void isPlaced(PackProblem problem, PackInput input) {
        Found.check(!problem.problem().isBlank(), "a problem without words");
        if (!problem.file().startsWith(PackInput.NAME + "/")) {
            // The sound one is told of where the two do not go together.
            Found.check(problem.file().startsWith(SOUND.name() + "/"), "a problem of no file: " + problem);
            return;
        }
        byte[] file = input.files.get(problem.file().substring(PackInput.NAME.length() + 1));
        if (problem.pointer().isEmpty() || file == null) {
            Found.check(problem.pointer().isEmpty(), "a pointer into a file that is not there: " + problem);
            return;
        }
        // Where a field is missing, the pointer says where it would stand.
        JsonPointer around = JsonPointer.compile(problem.pointer()).head();
        Found.check(!tree(file).at(around).isMissingNode(), "nothing is at " + problem);
    }

    private static JsonNode tree(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError("a pointer into a file that cannot be read", e);
        }
    }
}
