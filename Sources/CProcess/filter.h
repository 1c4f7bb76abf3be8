#pragma once
/* Part of shim.h: the system calls that a confined process may no longer make. */

#if defined(__x86_64__)
#define PROCESS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PROCESS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/* Numbers that are the same on every processor, and that older headers don't know. */
#define PROCESS_NR_PIDFD_SEND_SIGNAL 424
#define PROCESS_NR_IO_URING_SETUP 425
#define PROCESS_NR_IO_URING_ENTER 426
#define PROCESS_NR_IO_URING_REGISTER 427
#define PROCESS_NR_OPEN_TREE 428
#define PROCESS_NR_MOVE_MOUNT 429
#define PROCESS_NR_FSOPEN 430
#define PROCESS_NR_FSMOUNT 432
#define PROCESS_NR_PIDFD_OPEN 434
#define PROCESS_NR_PIDFD_GETFD 438
#define PROCESS_NR_PROCESS_MADVISE 440
#define PROCESS_NR_MOUNT_SETATTR 442
#define PROCESS_NR_PROCESS_MRELEASE 448
#define PROCESS_NR_FCHMODAT2 452
#define PROCESS_NR_SETXATTRAT 463

/* CLONE_THREAD, which only sched.h of GNU declares, and others that only headers of their own do. */
#define PROCESS_THREAD 0x00010000
#define PROCESS_F_SETOWN 8
#define PROCESS_F_SETSIG 10
#define PROCESS_F_SETOWN_EX 15
#define PROCESS_TIOCSTI 0x5412
#define PROCESS_TIOCLINUX 0x541C
#define PROCESS_FIOSETOWN 0x8901
#define PROCESS_SET_PTRACER 0x59616d61

#define PROCESS_LOAD(argument) \
  BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[argument]))
#define PROCESS_IS(value, then, otherwise) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), then, otherwise)
#define PROCESS_ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define PROCESS_FAIL(code) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))

#define PROCESS_REFUSE(number) PROCESS_IS((number), 0, 1), PROCESS_FAIL(EPERM)
/* Allowed where an argument has this value. */
#define PROCESS_ONLY(number, argument, value) \
  PROCESS_IS((number), 0, 4), PROCESS_LOAD(argument), PROCESS_IS((value), 1, 0), PROCESS_FAIL(EPERM), PROCESS_ALLOW
#define PROCESS_ONLY_EITHER(number, argument, one, other)                                          \
  PROCESS_IS((number), 0, 5), PROCESS_LOAD(argument), PROCESS_IS((one), 2, 0), PROCESS_IS((other), 1, 0), \
      PROCESS_FAIL(EPERM), PROCESS_ALLOW
#define PROCESS_ONLY_BOTH(number, argument, value, another, its)                                   \
  PROCESS_IS((number), 0, 6), PROCESS_LOAD(argument), PROCESS_IS((value), 0, 2), PROCESS_LOAD(another), \
      PROCESS_IS((its), 1, 0), PROCESS_FAIL(EPERM), PROCESS_ALLOW
/* Refused where an argument has one of three values. */
#define PROCESS_NOT(number, argument, one, two, three)                                             \
  PROCESS_IS((number), 0, 6), PROCESS_LOAD(argument), PROCESS_IS((one), 2, 0), PROCESS_IS((two), 1, 0), \
      PROCESS_IS((three), 0, 1), PROCESS_FAIL(EPERM), PROCESS_ALLOW

/* From here on, whatever happens: no further process and no other program (threads are all that can be made), no hand on
   another process, no socket, no rights given away, none of the calls that only a kernel's own tools need. For the calling thread and
   those it starts. ENOTSUP on processors whose calls are not listed here. */
static inline int process_forbid_calls(void) {
#ifndef PROCESS_ARCHITECTURE
  return ENOTSUP;
#else
  uint32_t self = (uint32_t)getpid();
  struct sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      PROCESS_IS(PROCESS_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      /* The x32 calls have numbers of their own. */
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      /* Programs and processes. The flags of clone3 lie in memory, where a filter can't look; the C library then takes clone. */
      PROCESS_REFUSE(__NR_execve),
      PROCESS_REFUSE(__NR_execveat),
#ifdef __NR_fork
      PROCESS_REFUSE(__NR_fork),
      PROCESS_REFUSE(__NR_vfork),
#endif
      PROCESS_IS(__NR_clone3, 0, 1),
      PROCESS_FAIL(ENOSYS),
      PROCESS_IS(__NR_clone, 0, 4),
      PROCESS_LOAD(0),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROCESS_THREAD, 1, 0),
      PROCESS_FAIL(EPERM),
      PROCESS_ALLOW,
      /* Other processes: their memory, their descriptors, their limits, signals to them. */
      PROCESS_REFUSE(__NR_ptrace),
      PROCESS_REFUSE(__NR_process_vm_readv),
      PROCESS_REFUSE(__NR_process_vm_writev),
      PROCESS_REFUSE(__NR_kcmp),
      PROCESS_REFUSE(PROCESS_NR_PIDFD_OPEN),
      PROCESS_REFUSE(PROCESS_NR_PIDFD_GETFD),
      PROCESS_REFUSE(PROCESS_NR_PIDFD_SEND_SIGNAL),
      PROCESS_REFUSE(PROCESS_NR_PROCESS_MADVISE),
      PROCESS_REFUSE(PROCESS_NR_PROCESS_MRELEASE),
      PROCESS_REFUSE(__NR_migrate_pages),
      PROCESS_REFUSE(__NR_move_pages),
      PROCESS_ONLY(__NR_kill, 0, self),
      PROCESS_ONLY(__NR_tgkill, 0, self),
      PROCESS_ONLY(__NR_rt_sigqueueinfo, 0, self),
      PROCESS_ONLY(__NR_rt_tgsigqueueinfo, 0, self),
      PROCESS_REFUSE(__NR_tkill),
      PROCESS_NOT(__NR_fcntl, 1, PROCESS_F_SETOWN, PROCESS_F_SETOWN_EX, PROCESS_F_SETSIG),
      PROCESS_NOT(__NR_ioctl, 1, PROCESS_TIOCSTI, PROCESS_TIOCLINUX, PROCESS_FIOSETOWN),
      PROCESS_ONLY_EITHER(__NR_prlimit64, 0, 0, self),
      PROCESS_ONLY_BOTH(__NR_setpriority, 0, PRIO_PROCESS, 1, 0),
      PROCESS_ONLY(__NR_sched_setaffinity, 0, 0),
      PROCESS_ONLY(__NR_sched_setscheduler, 0, 0),
      PROCESS_ONLY(__NR_sched_setparam, 0, 0),
      PROCESS_ONLY(__NR_sched_setattr, 0, 0),
      PROCESS_REFUSE(__NR_ioprio_set),
      PROCESS_NOT(__NR_prctl, 0, PR_SET_DUMPABLE, PROCESS_SET_PTRACER, PR_SET_MM),
      /* Nobody outside is spoken to, and nobody who waits inside. */
      PROCESS_REFUSE(__NR_socket),
      PROCESS_REFUSE(__NR_shmget),
      PROCESS_REFUSE(__NR_shmat),
      PROCESS_REFUSE(__NR_shmctl),
      PROCESS_REFUSE(__NR_semget),
      PROCESS_REFUSE(__NR_semctl),
      PROCESS_REFUSE(__NR_msgget),
      PROCESS_REFUSE(__NR_msgctl),
      PROCESS_REFUSE(__NR_mq_open),
      PROCESS_REFUSE(__NR_mq_unlink),
      /* Rights of files, which Landlock leaves alone. A file's own may be narrowed. */
#ifdef __NR_chmod
      PROCESS_REFUSE(__NR_chmod),
      PROCESS_REFUSE(__NR_chown),
      PROCESS_REFUSE(__NR_lchown),
#endif
      PROCESS_REFUSE(__NR_fchmodat),
      PROCESS_REFUSE(PROCESS_NR_FCHMODAT2),
      PROCESS_REFUSE(__NR_fchown),
      PROCESS_REFUSE(__NR_fchownat),
      PROCESS_IS(__NR_fchmod, 0, 4),
      PROCESS_LOAD(1),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0077, 0, 1),
      PROCESS_FAIL(EPERM),
      PROCESS_ALLOW,
      PROCESS_REFUSE(__NR_setxattr),
      PROCESS_REFUSE(__NR_lsetxattr),
      PROCESS_REFUSE(__NR_fsetxattr),
      PROCESS_REFUSE(PROCESS_NR_SETXATTRAT),
      /* What has opened the way out of many a cage. */
      PROCESS_REFUSE(PROCESS_NR_IO_URING_SETUP),
      PROCESS_REFUSE(PROCESS_NR_IO_URING_ENTER),
      PROCESS_REFUSE(PROCESS_NR_IO_URING_REGISTER),
      PROCESS_REFUSE(__NR_bpf),
      PROCESS_REFUSE(__NR_perf_event_open),
      PROCESS_REFUSE(__NR_userfaultfd),
      PROCESS_REFUSE(__NR_add_key),
      PROCESS_REFUSE(__NR_request_key),
      PROCESS_REFUSE(__NR_keyctl),
      PROCESS_REFUSE(__NR_unshare),
      PROCESS_REFUSE(__NR_setns),
      PROCESS_REFUSE(__NR_mount),
      PROCESS_REFUSE(__NR_umount2),
      PROCESS_REFUSE(PROCESS_NR_OPEN_TREE),
      PROCESS_REFUSE(PROCESS_NR_MOVE_MOUNT),
      PROCESS_REFUSE(PROCESS_NR_FSOPEN),
      PROCESS_REFUSE(PROCESS_NR_FSMOUNT),
      PROCESS_REFUSE(PROCESS_NR_MOUNT_SETATTR),
      PROCESS_REFUSE(__NR_pivot_root),
      PROCESS_REFUSE(__NR_chroot),
      PROCESS_REFUSE(__NR_name_to_handle_at),
      PROCESS_REFUSE(__NR_open_by_handle_at),
      PROCESS_REFUSE(__NR_fanotify_init),
      PROCESS_REFUSE(__NR_personality),
      PROCESS_ALLOW,
  };
  struct sock_fprog filter = {sizeof rules / sizeof rules[0], rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) return errno;
  return 0;
#endif
}
