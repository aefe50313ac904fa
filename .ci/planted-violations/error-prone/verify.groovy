assert new File(basedir, 'build.log').text.contains('[DeadException]') : 'not the planted failure: see build.log'
