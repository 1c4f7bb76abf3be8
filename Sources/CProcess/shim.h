#pragma once
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/* What Swift cannot import: fork, variadic calls and macros of the kernel. Each returns 0 or an error number. */

/* Starts a program that is sent SIGTERM when the thread that started it ends. It
   leads a process group of its own, so that a Ctrl-C at the terminal reaches the parent alone. */
static inline int process_start_bound(
    const char *program, char *const *arguments, char *const *environment, pid_t *process) {
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
    if (getppid() == parent) execve(program, arguments, environment);
    _exit(127);
  }
  *process = child;
  return 0;
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

/* No further process and no other program from here on, whatever happens: threads are all that can be made. ENOTSUP on
   processors whose calls are not listed here. */
static inline int process_forbid_programs(void) {
#if defined(__x86_64__)
#define PROCESS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PROCESS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif
#ifndef PROCESS_ARCHITECTURE
  return ENOTSUP;
#else
/* CLONE_THREAD, which only sched.h of GNU declares. */
#define PROCESS_THREAD 0x00010000
#define PROCESS_REFUSE(number, code)                          \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1),        \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))
  struct sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PROCESS_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      /* The x32 calls have numbers of their own. */
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      PROCESS_REFUSE(__NR_execve, EPERM),
      PROCESS_REFUSE(__NR_execveat, EPERM),
      PROCESS_REFUSE(__NR_ptrace, EPERM),
      PROCESS_REFUSE(__NR_process_vm_readv, EPERM),
      PROCESS_REFUSE(__NR_process_vm_writev, EPERM),
#ifdef __NR_fork
      PROCESS_REFUSE(__NR_fork, EPERM),
      PROCESS_REFUSE(__NR_vfork, EPERM),
#endif
      /* Its flags lie in memory, where a filter can't look; the C library then takes clone. */
      PROCESS_REFUSE(__NR_clone3, ENOSYS),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROCESS_THREAD, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog filter = {sizeof rules / sizeof rules[0], rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) return errno;
  return 0;
#endif
}
