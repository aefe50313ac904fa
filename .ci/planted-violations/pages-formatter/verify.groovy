assert new File(basedir, 'build.log').text.contains("The pages' scripts fail the formatter only") : 'not the planted failure: see build.log'
