#pragma once
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/* What Swift cannot import: fork, variadic calls and macros of the kernel. Each returns 0 or an error number. */

/* Starts a program that is sent SIGTERM when the thread that started it ends, with another descriptor as its standard error. It
   leads a process group of its own, so that a Ctrl-C at the terminal reaches the parent alone. */
static inline int process_start_bound(
    const char *program, char *const *arguments, char *const *environment, int errors, pid_t *process) {
  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (dup2(errors, STDERR_FILENO) < 0) _exit(127);
    if (getppid() == parent) execve(program, arguments, environment);
    _exit(127);
  }
  *process = child;
  return 0;
}

/* A descriptor that can be read once somebody wants this process to leave, from where the signals no longer end it.
   Threads that are started afterwards don't take them either. -1 where there is none; they then end the process. */
static inline int process_take_signals(void) {
  sigset_t leaving;
  sigemptyset(&leaving);
  sigaddset(&leaving, SIGINT);
  sigaddset(&leaving, SIGTERM);
  sigaddset(&leaving, SIGHUP);
  int descriptor = signalfd(-1, &leaving, SFD_CLOEXEC | SFD_NONBLOCK);
  if (descriptor >= 0) sigprocmask(SIG_BLOCK, &leaving, NULL);
  return descriptor;
}

/* GNU functions that the Glibc module leaves out. */
int posix_openpt(int flags);
int grantpt(int descriptor);
int unlockpt(int descriptor);
int ptsname_r(int descriptor, char *name, size_t size);
int clearenv(void);

static inline int process_clear_environment(void) { return clearenv() == 0 ? 0 : ENOMEM; }

static inline int process_bound_memory(uint64_t bytes) {
  struct rlimit limit = {bytes, bytes};
  return setrlimit(RLIMIT_DATA, &limit) == 0 ? 0 : errno;
}

static inline int process_bound_files(uint64_t count) {
  struct rlimit limit = {count, count};
  return setrlimit(RLIMIT_NOFILE, &limit) == 0 ? 0 : errno;
}

static inline int process_bound_processor_time(uint64_t seconds) {
  struct rlimit limit = {seconds, seconds};
  return setrlimit(RLIMIT_CPU, &limit) == 0 ? 0 : errno;
}

static inline int process_forbid_core_dumps(void) {
  struct rlimit limit = {0, 0};
  return setrlimit(RLIMIT_CORE, &limit) == 0 ? 0 : errno;
}

/* Nobody of the same account may look into this process or take part in it. */
static inline int process_hide(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : errno; }

#include "filter.h"
#include "landlock.h"
