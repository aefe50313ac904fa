// Maven as a newcomer calls it, by the wrapper, whose last lines are what is asked.
def root = new File(basedir, '../../..').canonicalFile
['.mvn/FailedTests.java', '.mvn/jvm.config', '.mvn/maven.config', '.mvn/wrapper/maven-wrapper.properties', 'mvnw'].each {
    def copy = new File(basedir, it)
    copy.parentFile.mkdirs()
    copy.bytes = new File(root, it).bytes
}
new File(basedir, 'mvnw').executable = true

def run = { String command ->
    def process = new ProcessBuilder('sh', '-c', command).directory(basedir).redirectErrorStream(true).start()
    process.outputStream.close()
    def said = process.inputStream.text
    assert process.waitFor() != 0 : "$command did not fail:\n$said"
    said
}

def last = run('./mvnw -B -fae verify').readLines().takeRight(4)
assert last[0] == 'Failed tests: 3. Each with a command that runs it alone:' : last
assert last[1].contains("-pl alone -am test -Dtest='org.inclusion.planted.AloneTest#fails'") : last
assert last[2].contains("-pl alone -am test -Dtest='org.inclusion.planted.PairTest#fails,org.inclusion.planted.PairContract\$RowsTest#fails'") : last
assert last[3].contains("-pl deep/below -am test -Dtest='org.inclusion.planted.BelowTest#failsForEach'") : last

// Pasted, each runs exactly its test, beside the siblings that it needs, and names it again.
[(last[1]): 1, (last[2]): 1, (last[3]): 2].each { command, tests ->
    // The reports of a run that ended at this moment are not of the next one.
    basedir.eachFileRecurse { if (it.name.startsWith('TEST-')) it.lastModified = System.currentTimeMillis() }
    def said = run(command)
    assert said.contains("Tests run: $tests, Failures: $tests, Errors: 0") : said
    assert said.readLines().takeRight(2) == ['Failed tests: 1. Each with a command that runs it alone:', command] : said
}
true
