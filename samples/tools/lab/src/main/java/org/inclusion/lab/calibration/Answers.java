package org.inclusion.lab.calibration;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.table.Responses;

/** The answers to some items, the people who answered all alike taken together. */
final class Answers {

    final List<String> items;

    /** One category an item, or {@link Responses#MISSING}. */
    final byte[][] patterns;

    /** How many people answered so. */
    final double[] counts;

    /** The pattern of every person; −1 where she answered none of the items. */
    final int[] patternOf;

    private Answers(List<String> items, byte[][] patterns, double[] counts, int[] patternOf) {
        this.items = items;
        this.patterns = patterns;
        this.counts = counts;
        this.patternOf = patternOf;
    }

    static Answers of(Responses responses, List<String> items) {
        int[] columns =
                items.stream().mapToInt(item -> responses.items().indexOf(item)).toArray();
        Map<ByteBuffer, Integer> known = new LinkedHashMap<>();
        int[] patternOf = new int[responses.persons().size()];
        for (int person = 0; person < patternOf.length; person++) {
            byte[] pattern = new byte[columns.length];
            boolean any = false;
            for (int i = 0; i < columns.length; i++) {
                pattern[i] = (byte) responses.category(person, columns[i]);
                any |= pattern[i] != Responses.MISSING;
            }
            patternOf[person] = any ? known.computeIfAbsent(ByteBuffer.wrap(pattern), first -> known.size()) : -1;
        }
        double[] counts = new double[known.size()];
        for (int pattern : patternOf) {
            if (pattern >= 0) {
                counts[pattern]++;
            }
        }
        byte[][] patterns = known.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        return new Answers(List.copyOf(items), patterns, counts, patternOf);
    }

    /** How many people chose each category of an item, up to the highest that anyone chose. */
    int[] frequencies(int item) {
        int[] frequencies = new int[0];
        for (int i = 0; i < patterns.length; i++) {
            int category = patterns[i][item];
            if (category != Responses.MISSING) {
                if (category >= frequencies.length) {
                    frequencies = Arrays.copyOf(frequencies, category + 1);
                }
                frequencies[category] += (int) counts[i];
            }
        }
        return frequencies;
    }
}
