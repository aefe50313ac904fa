package org.inclusion.assessment;

import static java.util.Comparator.comparingLong;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** The few best questions offered so far, the best first; of two equal ones, the one offered first. One thread's. */
final class BestQuestions {

    /** How close to the best a question must be to stand in for it: spreading the bank then costs next to nothing. */
    private static final double CLOSE = .97;

    private final int few;
    private final List<Candidate> best = new ArrayList<>();

    private record Candidate(BankQuestion question, double gain) {}

    private record Ranked(BankQuestion question, long hash) {}

    BestQuestions(int few) {
        this.few = few;
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    void offer(BankQuestion question, double gain) {
        if (best.size() == few && gain <= best.get(few - 1).gain()) {
            return;
        }
        int index = best.size();
        while (index > 0 && best.get(index - 1).gain() < gain) {
            index--;
        }
        best.add(index, new Candidate(question, gain));
        if (best.size() > few) {
            best.remove(few);
        }
    }

    /**
     * The question to ask, by the lowest hash of the seed and the question: always the same for one seed, and spread
     * evenly over many. One candidate less stands for each question asked, except those close to the best.
     */
    Optional<BankQuestion> choose(String seed, int asked) {
        return IntStream.range(0, best.size())
                .filter(i -> i + asked < few
                        || best.get(i).gain() >= CLOSE * best.get(0).gain())
                .mapToObj(i -> best.get(i).question())
                .map(question -> new Ranked(
                        question,
                        hash(seed + "/" + asked + "/" + question.item().id())))
                .min(comparingLong(Ranked::hash))
                .map(Ranked::question);
    }

    private static long hash(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        // Ids that differ in a digit make checksums that differ in a pattern: mixed, each candidate has an even chance.
        return new SplittableRandom(crc.getValue()).nextLong();
    }
}
